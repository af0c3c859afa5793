import type { PayloadRequest } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { type ScoreVersion, scoreVersions } from '../scorecards/scoreVersions.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { lossesOf } from './lossesOf.ts'
import { scoreFor } from './qualityReport.ts'
import type { PastScore, ScoreHistory } from './ScoreHistory.ts'

/** Versions that are told; older ones are in the facts. */
const MOST = 100

/**
 * The craft scores that a live document had, the latest first, for those who may read the one that it has.
 *
 * @throws ReportRefusal 401, 403, or 404 when the document is not live or has no score yet.
 */
export async function qualityHistoryReport(req: PayloadRequest, subject: Subject): Promise<ScoreHistory> {
  await scoreFor(req, subject)
  const [chain = []] = await storesOf(req.payload).projections.chains([subject])
  const projected = chain.filter(({ position }) => position !== null)
  return { versions: scoreVersions(projected).slice(0, MOST).map(pastScore), asOf: await asOf(req.payload) }
}

const pastScore = ({ fact, craft }: ScoreVersion): PastScore => ({
  fact: fact.id,
  type: fact.type,
  at: fact.occurredAt,
  formula: craft.formula,
  score: craft.score,
  dimensions: lossesOf(craft.lost),
  override: fact.data.override ?? null,
})
