import type { PayloadRequest } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { markdownToLexical } from '../imports/markdownToLexical.ts'
import type { MappedContent } from '../scoring/contentStateOf.ts'
import { imageIdsOf } from '../scoring/imageIdsOf.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { blockShapesOf } from '../store/payload/blockShapesOf.ts'
import { loadImages } from '../store/payload/loadImages.ts'
import { readMapped } from '../store/payload/readMapped.ts'
import { isLanguageTag } from '../text/isLanguageTag.ts'
import { isRecord } from '../text/isRecord.ts'
import { ReportRefusal } from './ReportRefusal.ts'

type Given = Readonly<Record<string, unknown>>

/** What says a text, beside the values of a whole document. */
const TEXT_FIELDS = ['title', 'excerpt', 'body', 'markdown', 'text', 'language', 'canonical'] as const

/**
 * The text that somebody wants to be scored: the values of a document, by its collection's own fields, or a text alone, of
 * which authors, topics and dates are not judged.
 *
 * @throws ReportRefusal 400 for what is neither
 */
export async function textToScore(
  req: PayloadRequest,
  { collection }: Pick<Subject, 'collection'>,
  given: Given,
): Promise<MappedContent> {
  const data = given.data ?? undefined
  if (data === undefined) return textAlone(req, given)
  const other = TEXT_FIELDS.find((name) => (given[name] ?? undefined) !== undefined)
  if (other) throw refusal(other, 'must not be sent together with data, which has all of the text')
  if (!isRecord(data)) throw refusal('data', 'must be the values of a document')
  if (collection === '') throw refusal('collection', 'must say which collection data is of')
  return readMapped(req, collection, data)
}

async function textAlone(req: PayloadRequest, given: Given): Promise<MappedContent> {
  const body = bodyOf(given)
  const blocks = blockShapesOf(req.payload)
  return {
    slug: null,
    canonical: textOf(given, 'canonical'),
    credits: [],
    channels: [],
    topics: [],
    document: {
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
    },
  }
}

function bodyOf(given: Given): unknown {
  const body = given.body ?? undefined
  const markdown = given.markdown ?? undefined
  const text = given.text ?? undefined
  if (typeof text === 'string' && body === undefined && markdown === undefined) return plainBody(text)
  if (typeof markdown === 'string' && body === undefined && text === undefined) {
    return { root: markdownToLexical(markdown, { resolveImage: () => null }).root }
  }
  const isLexical = isRecord(body) && 'root' in body
  if (isLexical && markdown === undefined && text === undefined) return body
  throw refusal('body', 'must be a Lexical value with a root; or send either markdown or text as a string instead')
}

/** A text without markup: a blank line ends a paragraph. */
function plainBody(text: string): unknown {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  const nodes = paragraphs.map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', text: paragraph }] }))
  return { root: { type: 'root', children: nodes } }
}

function languageOf(given: Given): string | null {
  const language = textOf(given, 'language')
  if (language === null || isLanguageTag(language)) return language
  throw refusal('language', 'must be a BCP 47 tag, for example en, zh or pt-BR')
}

function textOf(given: Given, path: string): string | null {
  const value = given[path]
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string') return value
  throw refusal(path, 'must be a text')
}

const refusal = (path: string, message: string): ReportRefusal => new ReportRefusal(400, [{ path, message }])
