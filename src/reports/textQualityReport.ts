import type { PayloadRequest } from 'payload'
import { ROLES } from '../access/Viewer.ts'
import { markdownToLexical } from '../imports/markdownToLexical.ts'
import { craft } from '../scoring/craft.ts'
import { imageIdsOf } from '../scoring/imageIdsOf.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { blockShapesOf } from '../store/payload/blockShapesOf.ts'
import { loadImages } from '../store/payload/loadImages.ts'
import { asOf } from '../store/payload/reports/asOf.ts'
import { craftPercentile } from '../store/payload/reports/craftPercentile.ts'
import { isLanguageTag } from '../text/isLanguageTag.ts'
import { isRecord } from '../text/isRecord.ts'
import { blendOf } from './blendOf.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import type { ScoreReport } from './ScoreReport.ts'
import { withMends } from './withMends.ts'

/** Largest text that is scored: ten times the longest article of three archives. */
export const MAX_TEXT_BYTES = 1_000_000

const TEXT_SCORERS = { roles: ROLES, scopes: ['stats:read'] } as const

/**
 * The score of a text that is not saved. What the text does not say (authors, topics, dates) is not judged.
 *
 * @throws ReportRefusal 400 for a body that is none, 401 or 403 for a caller without a login or `stats:read`, 413 for a
 * text over 1 MB.
 */
export async function textQualityReport(
  req: PayloadRequest,
  given: Readonly<Record<string, unknown>>,
): Promise<ScoreReport> {
  refuseOutsiders(req, TEXT_SCORERS)
  refuseLong(given)
  const body = bodyOf(given)
  const blocks = blockShapesOf(req.payload)
  const scored = craft({
    title: textOf(given, 'title'),
    excerpt: textOf(given, 'excerpt'),
    body,
    blocks,
    language: languageOf(given),
    credits: null,
    topics: null,
    publishedAt: undefined,
    hero: undefined,
    images: await loadImages(req, imageIdsOf({ body, hero: null, blocks })),
    ownHosts: settingsOf(req.payload).ownHosts,
  })
  return {
    craft: withMends(scored),
    review: null,
    result: null,
    combined: blendOf({ craft: scored.score, review: null, result: null }),
    percentile: await craftPercentile(req, scored),
    fluency: null,
    asOf: await asOf(req.payload),
  }
}

function refuseLong(given: Readonly<Record<string, unknown>>): void {
  if (Buffer.byteLength(JSON.stringify(given)) <= MAX_TEXT_BYTES) return
  throw new ReportRefusal(413, [{ path: '', message: `The text is over ${MAX_TEXT_BYTES} bytes of JSON.` }])
}

function bodyOf(given: Readonly<Record<string, unknown>>): unknown {
  const body = given.body ?? undefined
  const markdown = given.markdown ?? undefined
  const text = given.text ?? undefined
  if (typeof text === 'string' && body === undefined && markdown === undefined) return plainBody(text)
  if (typeof markdown === 'string' && body === undefined && text === undefined) {
    return { root: markdownToLexical(markdown, { resolveImage: () => null }).root }
  }
  const isLexical = isRecord(body) && 'root' in body
  if (isLexical && markdown === undefined && text === undefined) return body
  throw new ReportRefusal(400, [
    {
      path: 'body',
      message: 'must be a Lexical value with a root; or send either markdown or text as a string instead',
    },
  ])
}

/** A text without markup: a blank line ends a paragraph. */
function plainBody(text: string): unknown {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  const nodes = paragraphs.map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', text: paragraph }] }))
  return { root: { type: 'root', children: nodes } }
}

function languageOf(given: Readonly<Record<string, unknown>>): string | null {
  const language = textOf(given, 'language')
  if (language === null || isLanguageTag(language)) return language
  throw new ReportRefusal(400, [{ path: 'language', message: 'must be a BCP 47 tag, for example en, zh or pt-BR' }])
}

function textOf(given: Readonly<Record<string, unknown>>, path: string): string | null {
  const value = given[path]
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return value
  throw new ReportRefusal(400, [{ path, message: 'must be a text' }])
}
