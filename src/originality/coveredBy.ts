import { ORIGINALITY } from './ORIGINALITY.ts'

/** One flag a token: 1 where it is among ten in a row that the other text has too. */
export function coveredBy(grams: Float64Array, tokens: number, other: ReadonlySet<number>): Uint8Array {
  const covered = new Uint8Array(tokens)
  for (let at = 0; at < grams.length; at += 1) {
    if (other.has(grams[at] ?? Number.NaN)) covered.fill(1, at, at + ORIGINALITY.gram)
  }
  return covered
}
