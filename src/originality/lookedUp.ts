import { ORIGINALITY } from './ORIGINALITY.ts'
import { winnow } from './winnow.ts'

/** The hashes that a text is looked up by: more than are kept of it, since what is kept of longer texts is among them. */
export const lookedUp = (grams: Float64Array): readonly number[] => [...winnow(grams, ORIGINALITY.window)]
