import type { AsOf } from '../scorecards/ScorecardReport.ts'
import type { FluencyReport } from './FluencyReport.ts'
import type { ReportedCraft } from './ReportedCraft.ts'

/** The score of one text: three numbers kept apart, each null while it is unknown, and their blend. */
export type ScoreReport = {
  readonly craft: ReportedCraft | null
  readonly review: { readonly score: number; readonly n: number; readonly provisional: boolean } | null
  readonly result: { readonly score: number; readonly n: number } | null
  readonly combined: {
    readonly score: number
    readonly weights: { readonly craft: number; readonly review: number; readonly result: number }
    readonly formula: string
  } | null
  /** Share of live articles with a lower craft score, 0–100; null when there is nothing to compare with. */
  readonly percentile: number | null
  /** How it stands with fluency in the language of the text; null for a text without one, and before the first count. */
  readonly fluency: FluencyReport | null
  /** Texts of the archive that it was compared with just now; null for a stored score, which was compared in its time. */
  readonly compared: number | null
  readonly asOf: AsOf
}
