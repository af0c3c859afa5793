import type { ConvertedText } from './ConvertedText.ts'
import type { ImageReference } from './ImageReference.ts'
import { ImageShelf } from './ImageShelf.ts'
import type { ImportedArticle } from './ImportedArticle.ts'
import type { ImportSource } from './ImportSource.ts'
import type { ArticleWrite, ImportTarget } from './ImportTarget.ts'
import { htmlToLexical } from './lexical/htmlToLexical.ts'
import type { DocumentId } from './lexical/LexicalNode.ts'
import { NameShelf } from './NameShelf.ts'
import type { Warning } from './Warning.ts'

type WriterOptions = {
  readonly target: ImportTarget
  readonly source: ImportSource
  readonly runId: string
  readonly hash: (bytes: Uint8Array) => string
  readonly maxImageBytes: number
  readonly mediaCollection: string
  readonly channels: readonly DocumentId[]
}

/** An article ready to be stored, and what could not be taken over. */
export type PreparedArticle = { readonly write: ArticleWrite; readonly warnings: readonly Warning[] }

/** Makes articles ready to be stored: stores their images, finds or makes their authors and topics. */
export class ArticleWriter {
  readonly images: ImageShelf
  readonly authors: NameShelf
  readonly topics: NameShelf
  private readonly options: WriterOptions

  constructor(options: WriterOptions) {
    const { target, runId, maxImageBytes } = options
    this.options = options
    this.images = new ImageShelf({ ...options, maxBytes: maxImageBytes })
    this.authors = new NameShelf((name) => target.findOrCreateAuthor(name, runId))
    this.topics = new NameShelf((name) => target.findOrCreateTopic(name, runId))
  }

  /**
   * Asks for all that the article needs before it waits for any of it. So what several articles share is made as the
   * first that was called for says, however many are made ready at once.
   */
  async prepare(article: ImportedArticle, text: ConvertedText): Promise<PreparedArticle> {
    const [authors, topics, { ids, warnings: refused }] = await Promise.all([
      this.authors.idsOf(article.authors),
      this.topics.idsOf(article.topics),
      this.images.store(shown(article.hero, text.images), article.sourcePath),
    ])
    const { body, warnings } = ids.size === 0 ? text : this.withImages(article, text, ids)
    const write: ArticleWrite = {
      title: article.title,
      slug: article.slug,
      excerpt: article.excerpt,
      body,
      language: article.language,
      authors,
      topics,
      channels: this.options.channels,
      hero: article.hero === null ? null : (ids.get(article.hero.source) ?? null),
      status: article.status,
      publishedAt: article.date.dated ? article.date.at : null,
    }
    return { write, warnings: [...text.losses, ...warnings, ...refused, ...heroWarning(article.hero, write.hero)] }
  }

  private withImages(
    { sourcePath: articlePath }: ImportedArticle,
    { html }: ConvertedText,
    ids: ReadonlyMap<string, DocumentId>,
  ): Pick<ConvertedText, 'body' | 'warnings'> {
    const { mediaCollection } = this.options
    const resolveImage = ({ source }: ImageReference) => ids.get(source) ?? null
    const { root, warnings } = htmlToLexical(html, { articlePath, mediaCollection, resolveImage })
    return { body: { root }, warnings }
  }
}

// The lead image comes last, so that an image in the text gives it the alternative text that the front matter seldom has.
function shown(hero: ImageReference | null, images: readonly ImageReference[]): readonly ImageReference[] {
  if (hero === null) return images
  return hero.alt === null ? [...images, hero] : [hero, ...images]
}

function heroWarning(hero: ImageReference | null, id: DocumentId | null): readonly Warning[] {
  return hero === null || id !== null ? [] : [{ kind: 'image-not-found', detail: `lead image ${hero.source}` }]
}
