import type { PayloadRequest } from 'payload'
import { ROLES } from '../access/Viewer.ts'
import type { ContentState, CraftSummary } from '../facts/ContentState.ts'
import type { FactData } from '../facts/Fact.ts'
import { contentStateOf } from '../scoring/contentStateOf.ts'
import type { Finding } from '../scoring/Finding.ts'
import { payloadFactStore } from '../store/payload/payloadFactStore.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import { comparedTexts } from '../store/payload/reports/comparedTexts.ts'
import { craftPercentile } from '../store/payload/reports/craftPercentile.ts'
import { sha256 } from '../store/payload/sha256.ts'
import { assessedText } from '../store/payload/texts/assessedText.ts'
import { blendOf } from './blendOf.ts'
import { draftedDocument } from './draftedDocument.ts'
import { fluencyReportOf } from './fluencyReportOf.ts'
import { lossesOf } from './lossesOf.ts'
import type { ReportedCraft } from './ReportedCraft.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import type { ScoreReport } from './ScoreReport.ts'
import { textToScore } from './textToScore.ts'
import { withMends } from './withMends.ts'
import { withSources } from './withSources.ts'

/** Largest text that is scored: ten times the longest article of three archives. */
export const MAX_TEXT_BYTES = 1_000_000

const TEXT_SCORERS = { roles: ROLES, scopes: ['stats:read'] } as const

/**
 * The score that a text which is not saved would have if it were published now: it is looked up in the archive too.
 *
 * @throws ReportRefusal 400 for a body that is none, 401 or 403 for a caller without a login or `stats:read`, 404 for a
 * document that is not there, 413 for a text over 1 MB.
 */
export async function textQualityReport(
  req: PayloadRequest,
  given: Readonly<Record<string, unknown>>,
): Promise<ScoreReport> {
  refuseOutsiders(req, TEXT_SCORERS)
  refuseLong(given)
  const subject = await draftedDocument(req, given)
  const content = await textToScore(req, subject, given)
  const scored = contentStateOf(content, { updatedAt: '', sha256 })
  const last = await payloadFactStore<ContentState>(req).last(subject)
  const { state, data } = await assessedText(req, subject, content, scored, last)
  const craft = state.craft && (await withSources(req, craftOf(state.craft, data)))
  return {
    craft,
    review: null,
    result: null,
    combined: blendOf({ craft: craft?.score ?? null, review: null, result: null }),
    percentile: craft && (await craftPercentile(req, craft)),
    fluency: await fluencyReportOf(req.payload, state.language),
    compared: await comparedTexts(req),
    asOf: await asOf(req.payload),
  }
}

function craftOf({ score, formula, lost }: CraftSummary, { findings = [] }: FactData): ReportedCraft {
  return withMends({ score, formula, dimensions: lossesOf(lost), findings: findings as readonly Finding[] })
}

function refuseLong(given: Readonly<Record<string, unknown>>): void {
  if (Buffer.byteLength(JSON.stringify(given)) <= MAX_TEXT_BYTES) return
  throw new ReportRefusal(413, [{ path: '', message: `The text is over ${MAX_TEXT_BYTES} bytes of JSON.` }])
}
