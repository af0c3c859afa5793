import type { Contribution } from './Contribution.ts'
import type { LiveCraft } from './ScorecardStore.ts'

/** Craft of all articles that are live on the site and have a score, for each author. */
export function sumLiveCraft(rows: readonly Contribution[]): readonly LiveCraft[] {
  const authors = new Map<string | null, LiveCraft>()
  for (const { scope, live, published, author, units, craft } of rows) {
    // An article is first published once: that row stands for it.
    if (scope !== 'site' || !live || published === 0 || craft === null) continue
    const known = authors.get(author) ?? { author, articles: 0, units: 0, tenths: 0, squares: 0 }
    authors.set(author, {
      author,
      articles: known.articles + 1,
      units: known.units + units,
      tenths: known.tenths + units * craft,
      squares: known.squares + units * craft * craft,
    })
  }
  return [...authors.values()]
}
