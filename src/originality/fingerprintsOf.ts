import { ORIGINALITY } from './ORIGINALITY.ts'
import { winnow } from './winnow.ts'

/** The fingerprints that are kept of a text, at most two hundred: the choice of the narrowest window that gives so few. */
export function fingerprintsOf(grams: Float64Array): readonly number[] {
  const { window: narrowest, most } = ORIGINALITY
  let window = Math.max(narrowest, Math.floor((2 * grams.length) / most))
  let chosen = winnow(grams, window)
  while (chosen.size > most) {
    window = Math.ceil(window * 1.25)
    chosen = winnow(grams, window)
  }
  return [...chosen]
}
