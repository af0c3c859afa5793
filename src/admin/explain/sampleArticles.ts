import type { Explanation, SampleItem } from '../../scorecards/Explanation.ts'

/** Units whose amounts add up over the authors of one article; of the others each item bears the article's own number. */
const ADDITIVE: readonly string[] = ['articles', 'words', 'tokens']

/**
 * The articles behind a number, each once for each of its facts: a sample has one item for each author credited.
 *
 * @param unit the unit of the number.
 */
export function sampleArticles(items: Explanation['sample']['items'], unit: string): readonly SampleItem[] {
  const merged = new Map<string, SampleItem>()
  for (const item of items) {
    const key = [item.collection, item.id, item.at, item.fact].join(' ')
    const known = merged.get(key)
    const amount = known && ADDITIVE.includes(unit) ? known.amount + item.amount : item.amount
    merged.set(key, { ...item, amount })
  }
  return [...merged.values()]
}
