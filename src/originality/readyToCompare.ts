import type { TextMeasure } from '../scoring/TextMeasure.ts'
import type { Fingerprinted } from './Fingerprinted.ts'
import { gramsOf } from './gramsOf.ts'
import { ownTextOf } from './ownTextOf.ts'

/** A measured text with all that comparing it takes. */
export function readyToCompare(measure: Pick<TextMeasure, 'blocks' | 'profile'>): Fingerprinted {
  const text = ownTextOf(measure)
  const grams = gramsOf(text)
  return { text, grams, all: new Set(grams.filter((gram) => !Number.isNaN(gram))) }
}
