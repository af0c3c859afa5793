import type { PayloadRequest } from 'payload'
import { scorecardReport } from '../../reports/scorecardReport.ts'
import { answerOf } from '../answerOf.ts'
import type { DeskView } from '../periods/DeskView.ts'
import type { DayRange } from '../periods/periodRange.ts'
import type { DeskData } from './DeskData.ts'
import { deskQueries, type ReportArguments } from './deskQueries.ts'

/** The desk's first figures, read with the rights of the page's request. */
export async function readDesk(req: PayloadRequest, view: DeskView, range: DayRange): Promise<DeskData> {
  const queries = deskQueries(view.by, range)
  const read = (query: ReportArguments) => answerOf(req.payload, () => scorecardReport(req, query))
  const [lines, site, months] = await Promise.all([read(queries.lines), read(queries.site), read(queries.months)])
  return { view, lines, site, months }
}
