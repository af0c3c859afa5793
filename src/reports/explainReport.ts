import type { PayloadRequest } from 'payload'
import type { Explanation } from '../scorecards/Explanation.ts'
import { explainScorecard } from '../scorecards/explainScorecard.ts'
import { parseExplainQuery } from '../scorecards/parseExplainQuery.ts'
import { resolveMerged } from '../scorecards/resolveMerged.ts'
import { projectedAliases } from '../store/payload/reports/projectedAliases.ts'
import { scorecardPortsFor } from '../store/payload/reports/scorecardPortsFor.ts'
import { explainLosses } from './explainLosses.ts'
import { explainScore } from './explainScore.ts'
import { LOSS_FIGURES } from './LOSS_FIGURES.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import { refusing } from './refusing.ts'
import { restrictToOwn } from './restrictToOwn.ts'
import { SCORE_FIGURES } from './SCORE_FIGURES.ts'
import { SCORECARD_READERS } from './scorecardReport.ts'

/** Those that are not of scorecards: what a wrong name may have meant. */
const OTHER_FIGURES = [...SCORE_FIGURES.keys(), ...LOSS_FIGURES.keys()]

/**
 * Where one figure comes from: its formula, inputs, the contributions behind it and what is missing.
 *
 * @throws ReportRefusal 400, 401, 403, 404 or 503.
 */
export async function explainReport(req: PayloadRequest, raw: Readonly<Record<string, unknown>>): Promise<Explanation> {
  const name = String(raw.figure)
  const ofScore = SCORE_FIGURES.get(name)
  if (ofScore) return explainScore(req, ofScore, raw)
  const ofLosses = LOSS_FIGURES.get(name)
  if (ofLosses) return explainLosses(req, ofLosses, raw)
  refuseOutsiders(req, SCORECARD_READERS)
  const parsed = parseExplainQuery(raw, OTHER_FIGURES)
  if (!parsed.ok) throw new ReportRefusal(400, parsed.errors)
  const aliases = await projectedAliases(req.payload)
  const query = resolveMerged(await restrictToOwn(req, parsed.query, aliases), aliases)
  return refusing(() => explainScorecard(scorecardPortsFor(req), query))
}
