import type { ComparableText } from './ComparableText.ts'
import { pairKey } from './pairKey.ts'

type Pair = readonly [ComparableText, ComparableText]

/**
 * Two texts of one language that were not compared yet, any two with the same chance, and either of them first; null where there
 * are none. Texts of one content are no pair.
 *
 * @param seen pairs that were, by `pairKey`
 * @param random from 0 to under 1
 */
export function choosePair(
  texts: readonly ComparableText[],
  seen: ReadonlySet<string>,
  random: () => number,
): Pair | null {
  const pairs = texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => other.language === one.language && other.contentHash !== one.contentHash)
      .filter((other) => !seen.has(pairKey(one, other)))
      .map((other): Pair => [one, other]),
  )
  const chosen = pairs[Math.floor(random() * pairs.length)]
  if (!chosen) return null
  const [one, other] = chosen
  return random() < 0.5 ? [one, other] : [other, one]
}
