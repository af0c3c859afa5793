import type { LossReport } from '../../reports/LossReport.ts'
import type { ScoreList } from '../../reports/ScoreList.ts'
import type { ScorecardReport } from '../../scorecards/ScorecardReport.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import type { ReportArguments } from '../scorecard/deskQueries.ts'

/** What a page of quality shows, each part or why there is none. */
export type QualityData = {
  readonly total: ReportAnswer<ScorecardReport>
  readonly months: ReportAnswer<ScorecardReport>
  readonly losses: ReportAnswer<LossReport>
  readonly scores: ReportAnswer<ScoreList>
  /** What the list was narrowed by. */
  readonly list: ReportArguments
}
