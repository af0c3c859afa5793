import type { Judged } from './Judged.ts'

/** Two live texts with their craft, and which of them somebody found better who saw neither score. */
export type ComparedPair = {
  readonly left: Omit<Judged, 'review'>
  readonly right: Omit<Judged, 'review'>
  readonly better: 'left' | 'right' | 'neither'
}
