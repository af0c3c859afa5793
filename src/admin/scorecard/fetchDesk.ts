import type { ScorecardReport } from '../../scorecards/ScorecardReport.ts'
import { fetchReport } from '../fetchReport.ts'
import type { DeskView } from '../periods/DeskView.ts'
import type { DayRange } from '../periods/periodRange.ts'
import type { DeskData } from './DeskData.ts'
import { deskQueries, type ReportArguments } from './deskQueries.ts'

/** The same figures over REST, for a view that was chosen on the page. */
export async function fetchDesk(api: string, view: DeskView, range: DayRange, signal: AbortSignal): Promise<DeskData> {
  const queries = deskQueries(view.by, range)
  const read = (query: ReportArguments) =>
    fetchReport<ScorecardReport>(`${api}/content-ops/scorecards?${new URLSearchParams(query)}`, signal)
  const [lines, site, months] = await Promise.all([read(queries.lines), read(queries.site), read(queries.months)])
  return { view, lines, site, months }
}
