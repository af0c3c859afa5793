import type { Explanation, SampleItem } from '../../scorecards/Explanation.ts'
import { isWeighed } from './isWeighed.ts'

/**
 * The articles behind a number, each once for each of its facts: a sample has one item for each author credited. Shares
 * add up, and so do amounts, except where they are the article's own score.
 *
 * @param figure the name of the number in the registry.
 */
export function sampleArticles(items: Explanation['sample']['items'], figure: string): readonly SampleItem[] {
  const merged = new Map<string, SampleItem>()
  for (const item of items) {
    const key = [item.collection, item.id, item.at, item.fact].join(' ')
    const known = merged.get(key)
    const amount = known && !isWeighed(figure) ? known.amount + item.amount : item.amount
    merged.set(key, { ...item, amount, share: (known?.share ?? 0) + item.share })
  }
  return [...merged.values()]
}
