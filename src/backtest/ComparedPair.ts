import type { ScoredText } from './goodnesses.ts'

/** Two live texts with their craft, and which of them somebody found better who saw neither score. */
export type ComparedPair = {
  readonly left: ScoredText
  readonly right: ScoredText
  readonly better: 'left' | 'right' | 'neither'
}
