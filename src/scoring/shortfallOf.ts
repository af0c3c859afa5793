import { clamp01 } from './clamp01.ts'

/** How much of the shortfall is measured by the best words up to the target; the rest by all words. */
const BY_BEST = 0.85

/**
 * How far a text falls short of being sound, 0–1, from how many of its words are.
 *
 * A plain share could be mended by cutting: what is left of a long text is often the better part. So most of it asks
 * whether there are enough sound words, up to the target, which no cut can add to; the rest asks for their share of all.
 *
 * @param sound words without the fault
 * @param all words of the text
 * @param target words from which a text is long enough
 */
export function shortfallOf(sound: number, all: number, target: number): number {
  if (all <= 0) return 0
  const enough = Math.min(all, target)
  return BY_BEST * clamp01(1 - sound / enough) + (1 - BY_BEST) * clamp01(1 - sound / all)
}
