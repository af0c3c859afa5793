import type { Payload, PayloadRequest } from 'payload'
import type { ArticleWrite, ImportTarget, SourceMark } from '../../../imports/ImportTarget.ts'
import type { DocumentId } from '../../../imports/lexical/LexicalNode.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { isInTransaction } from '../isInTransaction.ts'
import { lockDocument } from '../lockDocument.ts'
import { contextOf, type DeclaredOccasion } from '../saveOccasion.ts'
import { documentContentHash } from './documentContentHash.ts'
import { type JournalRow, journal } from './journal.ts'
import { storedContentHash } from './storedContentHash.ts'

/** Makes an article on its original date, and its journal entry before it: a crash between the two is recovered. */
export async function createArticle(
  payload: Payload,
  article: ArticleWrite,
  mark: SourceMark,
): Promise<{ readonly articleId: DocumentId; readonly contentHash: string }> {
  const { articles } = settingsOf(payload).slugs
  return inOwnTransaction(payload, (req) =>
    journalled(req, { ...entryOf(article, mark), action: 'created' }, async () => {
      declare(req, occasionOf(article, mark))
      const doc = await payload.create({
        collection: articles,
        data: { ...dataOf(article), slug: article.slug },
        draft: article.status === 'draft',
        depth: 0,
        req,
        overrideAccess: true,
      })
      return { articleId: doc.id, contentHash: await documentContentHash(req, articles, { ...doc }) }
    }),
  )
}

/** Brings an article to its file's new text, unless somebody changed or deleted it since. */
export async function updateArticle(
  payload: Payload,
  id: DocumentId,
  article: ArticleWrite,
  mark: Parameters<ImportTarget['updateArticle']>[2],
): ReturnType<ImportTarget['updateArticle']> {
  const { articles } = settingsOf(payload).slugs
  return inOwnTransaction(payload, async (req) => {
    await lockDocument(req, articles, id)
    const now = await storedContentHash(req, articles, id)
    if (now === null) return { outcome: 'gone' } as const
    if (now !== mark.expectedContentHash) return { outcome: 'edited' } as const
    const entry = { ...entryOf(article, mark), action: 'updated', documentId: String(id) } as const
    const { contentHash } = await journalled(req, entry, async () => {
      declare(req, occasionOf(article, mark))
      const doc = await payload.update({
        collection: articles,
        id,
        data: dataOf(article),
        draft: article.status === 'draft',
        depth: 0,
        req,
        overrideAccess: true,
      })
      return { articleId: id, contentHash: await documentContentHash(req, articles, { ...doc }) }
    })
    return { outcome: 'updated', contentHash } as const
  })
}

type Written = { readonly articleId: DocumentId; readonly contentHash: string }

/**
 * Writes an article with its journal entry: both in one transaction, or, where there is none, the entry before the
 * article and completed after it.
 */
async function journalled(
  req: PayloadRequest,
  entry: Omit<JournalRow, 'id' | 'at' | 'state'>,
  write: () => Promise<Written>,
): Promise<Written> {
  const begun = (await isInTransaction(req)) ? null : await journal.begin(req, entry)
  const written = await write()
  const result = { documentId: String(written.articleId), contentHash: written.contentHash }
  if (begun === null) await journal.add(req, { ...entry, ...result, state: 'done' })
  else await journal.finish(req, begun, result)
  return written
}

const entryOf = (article: ArticleWrite, { runId, sourcePath, sourceHash }: SourceMark) =>
  ({ run: runId, kind: 'article', name: article.title, sourcePath, sourceHash }) as const

const declare = (req: PayloadRequest, occasion: DeclaredOccasion): void => {
  req.context = { ...req.context, ...contextOf(occasion) }
}

const occasionOf = ({ publishedAt }: ArticleWrite, { runId }: SourceMark): DeclaredOccasion => ({
  origin: 'import',
  cause: runId,
  publishedAt: publishedAt === null ? null : new Date(publishedAt),
  data: { run: runId },
})

const dataOf = (article: ArticleWrite) => ({
  title: article.title,
  excerpt: article.excerpt,
  body: article.body,
  language: article.language ?? 'en',
  credits: article.authors.map((author) => ({ author })),
  topics: [...article.topics],
  channels: [...article.channels],
  hero: article.hero,
  publishedAt: article.publishedAt,
  _status: article.status,
})
