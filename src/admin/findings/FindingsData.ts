import type { FluencyReport } from '../../reports/FluencyReport.ts'
import type { ReportedCraft } from '../../reports/ReportedCraft.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'

/** What the panel shows: the part of a score report that it needs, or why there is none. */
export type FindingsData = ReportAnswer<{
  readonly craft: ReportedCraft | null
  readonly percentile: number | null
  readonly fluency: FluencyReport | null
}>
