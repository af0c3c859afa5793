import type { PayloadRequest } from 'payload'
import type { Explanation } from '../scorecards/Explanation.ts'
import { explainScorecard } from '../scorecards/explainScorecard.ts'
import { parseExplainQuery } from '../scorecards/parseExplainQuery.ts'
import { resolveMerged } from '../scorecards/resolveMerged.ts'
import { projectedAliases } from '../store/payload/reports/projectedAliases.ts'
import { scorecardPortsFor } from '../store/payload/reports/scorecardPortsFor.ts'
import { explainScore, isScoreFigure } from './explainScore.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import { refusing } from './refusing.ts'
import { restrictToOwn } from './restrictToOwn.ts'
import { SCORECARD_READERS } from './scorecardReport.ts'

/**
 * Where one figure comes from: its formula, inputs, the contributions behind it and what is missing.
 *
 * @throws ReportRefusal 400, 401, 403, 404 or 503.
 */
export async function explainReport(req: PayloadRequest, raw: Readonly<Record<string, unknown>>): Promise<Explanation> {
  if (isScoreFigure(raw.figure)) return explainScore(req, raw)
  refuseOutsiders(req, SCORECARD_READERS)
  const parsed = parseExplainQuery(raw)
  if (!parsed.ok) throw new ReportRefusal(400, parsed.errors)
  const aliases = await projectedAliases(req.payload)
  const query = resolveMerged(await restrictToOwn(req, parsed.query, aliases), aliases)
  return refusing(() => explainScorecard(scorecardPortsFor(req), query))
}
