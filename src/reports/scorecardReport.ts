import type { PayloadRequest } from 'payload'
import { parseScorecardQuery } from '../scorecards/parseScorecardQuery.ts'
import { resolveMerged } from '../scorecards/resolveMerged.ts'
import type { ScorecardReport } from '../scorecards/ScorecardReport.ts'
import { scorecards } from '../scorecards/scorecards.ts'
import { projectedAliases } from '../store/payload/reports/projectedAliases.ts'
import { scorecardPortsFor } from '../store/payload/reports/scorecardPortsFor.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import { refusing } from './refusing.ts'
import { restrictToOwn } from './restrictToOwn.ts'

/** Who may read scorecards; authors get their own figures and the site's totals. */
export const SCORECARD_READERS = {
  roles: ['admin', 'editor', 'analyst', 'author'],
  scopes: ['stats:read'],
} as const

/**
 * The scorecard report, the same for REST, GraphQL and the widget.
 *
 * @param raw the arguments as they came: texts, numbers or nothing.
 * @throws ReportRefusal 400, 401, 403 or 503.
 */
export async function scorecardReport(
  req: PayloadRequest,
  raw: Readonly<Record<string, unknown>>,
): Promise<ScorecardReport> {
  refuseOutsiders(req, SCORECARD_READERS)
  const parsed = parseScorecardQuery(raw)
  if (!parsed.ok) throw new ReportRefusal(400, parsed.errors)
  const aliases = await projectedAliases(req.payload)
  const query = resolveMerged(await restrictToOwn(req, parsed.query, aliases), aliases)
  return refusing(() => scorecards(scorecardPortsFor(req), query))
}
