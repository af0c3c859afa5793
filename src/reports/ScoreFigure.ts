import type { Explanation, SampleItem } from '../scorecards/Explanation.ts'
import type { StoredScore } from '../store/payload/reports/storedScore.ts'
import type { ScoreReport } from './ScoreReport.ts'

/** A stored score, as it is kept and as it is reported, and the part of it that is asked about: a dimension, a rule. */
export type ScorePart = { readonly report: ScoreReport; readonly stored: StoredScore; readonly part: string }

/** One number of a document's score, and how it explains itself. */
export type ScoreFigure = {
  readonly unit: 'points' | 'per cent' | 'reviews' | 'results' | 'words'
  readonly formula: Explanation['formula']
  /** The argument that says which part of the score is asked about, and what it may be there; absent for the whole. */
  readonly of?: {
    readonly name: 'dimension' | 'rule'
    readonly among: (about: Omit<ScorePart, 'part'>) => readonly string[]
  }
  readonly value: (about: ScorePart) => number | null
  readonly inputs: (about: ScorePart) => Explanation['inputs']
  readonly missing: (about: ScorePart) => Explanation['missing']
  /** What it is made of, where that is not the one fact of the text. */
  readonly items?: (stored: StoredScore) => readonly Pick<SampleItem, 'fact' | 'at' | 'amount'>[]
}
