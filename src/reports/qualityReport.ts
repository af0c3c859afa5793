import type { PayloadRequest } from 'payload'
import { authorsOf } from '../access/authorsOf.ts'
import { isPerson } from '../access/isPerson.ts'
import type { Subject } from '../facts/Fact.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import { craftPercentile } from '../store/payload/reports/craftPercentile.ts'
import { creditsOf } from '../store/payload/reports/creditsOf.ts'
import { projectedAliases } from '../store/payload/reports/projectedAliases.ts'
import { type StoredScore, storedScore } from '../store/payload/reports/storedScore.ts'
import { blendOf } from './blendOf.ts'
import { fluencyReportOf } from './fluencyReportOf.ts'
import { lossesOf } from './lossesOf.ts'
import type { ReportedCraft } from './ReportedCraft.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import type { ScoreReport } from './ScoreReport.ts'
import { withMends } from './withMends.ts'
import { withSources } from './withSources.ts'

/** Who may read scores; authors get those of documents that credit them. */
const SCORE_READERS = { roles: ['admin', 'editor', 'analyst', 'author'], scopes: ['stats:read'] } as const

/**
 * The stored score of a live document.
 *
 * @throws ReportRefusal 401, 403, or 404 when the document is not live or has no score yet.
 */
export async function qualityReport(req: PayloadRequest, subject: Subject): Promise<ScoreReport> {
  return scoreReportOf(req, await scoreFor(req, subject))
}

/** What is reported of a stored score. */
export async function scoreReportOf(req: PayloadRequest, stored: StoredScore): Promise<ScoreReport> {
  const own = craftOf(stored)
  const craft = own && (await withSources(req, own))
  const review = reviewOf(stored)
  return {
    craft,
    review,
    result: null,
    combined: blendOf({ craft: craft?.score ?? null, review: review?.score ?? null, result: null }),
    percentile: craft ? await craftPercentile(req, craft) : null,
    fluency: await fluencyReportOf(req.payload, stored.language),
    compared: null,
    asOf: await asOf(req.payload),
  }
}

/** The stored score as far as the caller may read it. */
export async function scoreFor(req: PayloadRequest, subject: Subject): Promise<StoredScore> {
  refuseOutsiders(req, SCORE_READERS)
  const isContent = Object.hasOwn(settingsOf(req.payload).content, subject.collection)
  const stored = isContent ? await storedScore(req, subject) : null
  if (!stored?.live)
    throw new ReportRefusal(404, [{ path: 'id', message: 'There is no score of a live document here.' }])
  if (isPerson(req, 'author')) await refuseOthers(req, subject)
  return stored
}

async function refuseOthers(req: PayloadRequest, subject: Subject): Promise<void> {
  const { author } = await projectedAliases(req.payload)
  const own = (await authorsOf(req)).map(String).map(author)
  const credited = (await creditsOf(req, subject)).map(author)
  if (credited.some((author) => own.includes(author))) return
  throw new ReportRefusal(403, [{ path: 'id', message: 'Authors read the scores of their own articles.' }])
}

function reviewOf({ reviewed }: StoredScore): ScoreReport['review'] {
  return reviewed ? { score: reviewed.score, n: reviewed.n, provisional: reviewed.provisional } : null
}

function craftOf(stored: StoredScore): ReportedCraft | null {
  if (stored.craft === null || stored.formula === null) return null
  const { craft: score, formula, findings } = stored
  return withMends({ score, formula, dimensions: lossesOf(stored.lost), findings })
}
