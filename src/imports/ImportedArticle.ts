import type { ImportDate } from './dateOf.ts'
import type { ImageReference } from './ImageReference.ts'
import type { Warning } from './Warning.ts'

/** One file of an archive, as an article; nothing has been stored yet. */
export type ImportedArticle = {
  readonly title: string
  readonly slug: string
  readonly excerpt: string | null
  /** The body as Markdown, without front matter. */
  readonly markdown: string
  /** BCP 47. */
  readonly language: string | null
  /** Names as readers see them, in the order of the byline. */
  readonly authors: readonly string[]
  readonly topics: readonly string[]
  readonly date: ImportDate
  readonly hero: ImageReference | null
  readonly status: 'published' | 'draft'
  /** Path in the archive, `/` between folders: the identity of the article for later runs. */
  readonly sourcePath: string
  /** Hash of the file's bytes. */
  readonly sourceHash: string
}

/** What became of one front matter key; `field` is null when it was ignored. */
export type KeyUse = { readonly key: string; readonly field: string | null; readonly example: string }

/** How a file was read. */
export type ReadingReport = { readonly keys: readonly KeyUse[]; readonly warnings: readonly Warning[] }

/** An article with the report of its reading, or the reason why the file is none. */
export type ArticleResult =
  | { readonly ok: true; readonly article: ImportedArticle; readonly report: ReadingReport }
  | { readonly ok: false; readonly path: string; readonly reason: string }
