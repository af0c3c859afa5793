import type { PayloadRequest } from 'payload'
import { dearestLosses } from '../../reports/dearestLosses.ts'
import { scorecardReport } from '../../reports/scorecardReport.ts'
import { scoreListReport } from '../../reports/scoreListReport.ts'
import { answerOf } from '../answerOf.ts'
import type { ReportArguments } from '../scorecard/deskQueries.ts'
import type { QualityData } from './QualityData.ts'
import type { QualityLine } from './QualityLine.ts'
import { qualityQueries } from './qualityQueries.ts'

/** All that a page of quality shows at first, read with the rights of the page's request. */
export async function readQuality(req: PayloadRequest, line: QualityLine, list: ReportArguments): Promise<QualityData> {
  const queries = qualityQueries(line, list)
  const [total, months, losses, scores] = await Promise.all([
    answerOf(req.payload, () => scorecardReport(req, queries.total)),
    answerOf(req.payload, () => scorecardReport(req, queries.months)),
    answerOf(req.payload, () => dearestLosses(req, queries.losses)),
    answerOf(req.payload, () => scoreListReport(req, queries.scores)),
  ])
  return { total, months, losses, scores, list }
}
