import type { DocumentId, LexicalBody } from './lexical/LexicalNode.ts'

/** An article ready to be stored; every name has become an id. */
export type ArticleWrite = {
  readonly title: string
  readonly slug: string
  readonly excerpt: string | null
  readonly body: LexicalBody
  readonly language: string | null
  /** In the order of the byline, equal shares. */
  readonly authors: readonly DocumentId[]
  readonly topics: readonly DocumentId[]
  readonly channels: readonly DocumentId[]
  readonly hero: DocumentId | null
  readonly status: 'published' | 'draft'
  /** ISO 8601 in UTC, the day on which the article counts; null when the archive gives none (`dated: false`). */
  readonly publishedAt: string | null
}

/** What binds an article to its file; `sourcePath` is that of `pathInArchive`. */
export type SourceMark = { readonly runId: string; readonly sourcePath: string; readonly sourceHash: string }

/** The last import of one file: where it went, and what the article's contentHash was right after. */
export type KnownSource = SourceMark & { readonly articleId: DocumentId; readonly contentHash: string }

/** Things that a run makes beside articles. */
export type SideKind = 'author' | 'topic' | 'media'

/** What a run did, in the order in which it did it. */
export type JournalEntry =
  | (KnownSource & { readonly kind: 'article'; readonly action: 'created' | 'updated' })
  | { readonly kind: SideKind; readonly runId: string; readonly id: DocumentId; readonly name: string }

/** An image of the archive; `hash` is of its bytes. */
export type ImageWrite = {
  readonly path: string
  readonly bytes: Uint8Array
  readonly hash: string
  readonly alt: string | null
}

/** A thing found or made. Whoever made it has written it into the journal of the run. */
export type Found = { readonly id: DocumentId; readonly created: boolean }

/**
 * Where an import writes to. Each method that changes something writes its journal entry in the same transaction, or, on a database without
 * transactions, before the change, so that no crash leaves an article that the next run would import again.
 */
export type ImportTarget = {
  /** Whether articles may be stored at once. Without transactions a recovery could not tell apart what several saves had begun. */
  readonly storesAtOnce: boolean
  /** Completes or drops what a run that was killed had begun. Called before anything is written or taken back. */
  readonly recover: () => Promise<void>
  /** The id map: the last import of every file that has not been undone, by `sourcePath`. */
  readonly knownSources: () => Promise<ReadonlyMap<string, KnownSource>>
  /** Finds an author by name, case aside, or makes one. */
  readonly findOrCreateAuthor: (name: string, runId: string) => Promise<Found>
  readonly findOrCreateTopic: (name: string, runId: string) => Promise<Found>
  /** Stores an image, or finds the one that an earlier import stored from the same bytes. Rejects, with a reason, what is no image. */
  readonly storeImage: (image: ImageWrite, runId: string) => Promise<Found>
  /** Stores an article on its original date (`origin: import`) and answers with its id and contentHash. */
  readonly createArticle: (
    article: ArticleWrite,
    mark: SourceMark,
  ) => Promise<{ readonly articleId: DocumentId; readonly contentHash: string }>
  /** Writes only when the article's contentHash is still `expectedContentHash`. */
  readonly updateArticle: (
    articleId: DocumentId,
    article: ArticleWrite,
    mark: SourceMark & { readonly expectedContentHash: string },
  ) => Promise<{ readonly outcome: 'updated'; readonly contentHash: string } | { readonly outcome: 'edited' | 'gone' }>
  /** What a run did; empty when there is no such run. */
  readonly journalOf: (runId: string) => Promise<readonly JournalEntry[]>
  /**
   * Voids the facts of an article, deletes it and takes it out of the id map, but only when its contentHash is still `expectedContentHash`.
   */
  readonly removeArticle: (
    articleId: DocumentId,
    mark: { readonly runId: string; readonly expectedContentHash: string },
  ) => Promise<'removed' | 'edited' | 'gone'>
  /** Deletes an author, topic or media document that nothing refers to any more. */
  readonly removeIfUnused: (kind: SideKind, id: DocumentId, runId: string) => Promise<'removed' | 'in use' | 'gone'>
}
