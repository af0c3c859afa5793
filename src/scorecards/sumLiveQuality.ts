import type { Contribution } from './Contribution.ts'
import { MEASURED_PARTS, type MeasuredPart } from './MeasuredPart.ts'
import type { LiveQuality } from './ScorecardStore.ts'

/** Each measured part of quality over all articles that are live on the site and have it, for each author. */
export const sumLiveQuality = (rows: readonly Contribution[]): readonly LiveQuality[] =>
  MEASURED_PARTS.flatMap((part) => sumLive(rows, part))

function sumLive(rows: readonly Contribution[], part: MeasuredPart): readonly LiveQuality[] {
  const authors = new Map<string | null, LiveQuality>()
  for (const { scope, live, published, author, units, [part]: tenths } of rows) {
    // An article is first published once: that row stands for it.
    if (scope !== 'site' || !live || published === 0 || tenths === null) continue
    const known = authors.get(author) ?? { part, author, articles: 0, units: 0, tenths: 0, squares: 0 }
    authors.set(author, {
      part,
      author,
      articles: known.articles + 1,
      units: known.units + units,
      tenths: known.tenths + units * tenths,
      squares: known.squares + units * tenths * tenths,
    })
  }
  return [...authors.values()]
}
