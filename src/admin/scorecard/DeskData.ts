import type { ScorecardReport } from '../../scorecards/ScorecardReport.ts'
import type { DeskView } from '../periods/DeskView.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'

/** What the scorecard desk shows of one view. */
export type DeskData = {
  readonly view: DeskView
  /** One row a line, over the whole period. */
  readonly lines: ReportAnswer<ScorecardReport>
  /** One row for the site. */
  readonly site: ReportAnswer<ScorecardReport>
  /** One row a month for the site. */
  readonly months: ReportAnswer<ScorecardReport>
}
