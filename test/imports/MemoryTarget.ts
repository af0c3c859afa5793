import { createHash } from 'node:crypto'
import type { ArticleWrite, ImportTarget, JournalEntry, KnownSource, SideKind } from '../../src/imports/ImportTarget.ts'

type StoredArticle = { id: string; write: ArticleWrite; contentHash: string }
type StoredThing = { readonly id: string; readonly name: string; readonly hash?: string; readonly alt?: string | null }

/** An {@link ImportTarget} that holds everything in maps; `calls` counts the writes. */
export class MemoryTarget implements ImportTarget {
  readonly articles = new Map<string, StoredArticle>()
  readonly things: Record<SideKind, Map<string, StoredThing>> = {
    author: new Map(),
    topic: new Map(),
    media: new Map(),
  }
  readonly known = new Map<string, KnownSource>()
  readonly journal: JournalEntry[] = []
  readonly voided: string[] = []
  /** Titles that the target refuses to store. */
  readonly refused = new Set<string>()
  storesAtOnce = true
  writes = 0
  private nextId = 0

  recover = async (): Promise<void> => {}

  knownSources = async (): Promise<ReadonlyMap<string, KnownSource>> => new Map(this.known)

  findOrCreateAuthor = async (name: string, runId: string) => this.findOrCreate('author', name, runId)
  findOrCreateTopic = async (name: string, runId: string) => this.findOrCreate('topic', name, runId)

  storeImage: ImportTarget['storeImage'] = async ({ path, bytes, hash, alt }, runId) => {
    if (new TextDecoder().decode(bytes).startsWith('broken')) throw new Error('unsupported image format')
    const before = [...this.things.media.values()].find((media) => media.hash === hash)
    if (before !== undefined) return { id: before.id, created: false }
    return this.make('media', { id: this.id('m'), name: path, hash, alt }, runId)
  }

  createArticle: ImportTarget['createArticle'] = async (write, mark) => {
    if (this.refused.has(write.title)) throw new Error('The following field is invalid: Title')
    this.writes += 1
    const article = { id: this.id('a'), write, contentHash: hashOf(write) }
    this.articles.set(article.id, article)
    return this.remember('created', article, mark)
  }

  updateArticle: ImportTarget['updateArticle'] = async (articleId, write, { expectedContentHash, ...mark }) => {
    const article = this.articles.get(String(articleId))
    if (article === undefined) return { outcome: 'gone' }
    if (article.contentHash !== expectedContentHash) return { outcome: 'edited' }
    this.writes += 1
    Object.assign(article, { write, contentHash: hashOf(write) })
    return { outcome: 'updated', contentHash: this.remember('updated', article, mark).contentHash }
  }

  journalOf = async (runId: string): Promise<readonly JournalEntry[]> =>
    this.journal.filter((entry) => entry.runId === runId)

  removeArticle: ImportTarget['removeArticle'] = async (articleId, { expectedContentHash }) => {
    const id = String(articleId)
    const article = this.articles.get(id)
    if (article === undefined) return 'gone'
    if (article.contentHash !== expectedContentHash) return 'edited'
    this.writes += 1
    this.articles.delete(id)
    this.voided.push(id)
    for (const [path, source] of this.known) if (source.articleId === id) this.known.delete(path)
    return 'removed'
  }

  removeIfUnused: ImportTarget['removeIfUnused'] = async (kind, id) => {
    const isUsed = ({ write: { authors, topics, hero, body } }: StoredArticle) =>
      kind === 'media' ? hero === id || JSON.stringify(body).includes(`"${id}"`) : [...authors, ...topics].includes(id)
    const inUse = [...this.articles.values()].some(isUsed)
    if (inUse) return 'in use'
    return this.things[kind].delete(String(id)) ? 'removed' : 'gone'
  }

  /** An editor changes an article by hand. */
  edit(title: string, to: string): void {
    for (const article of this.articles.values()) {
      if (article.write.title !== title) continue
      article.write = { ...article.write, title: to }
      article.contentHash = hashOf(article.write)
    }
  }

  private findOrCreate(kind: 'author' | 'topic', name: string, runId: string) {
    const before = [...this.things[kind].values()].find((thing) => thing.name.toLowerCase() === name.toLowerCase())
    return before === undefined
      ? this.make(kind, { id: this.id(kind[0] ?? ''), name }, runId)
      : { id: before.id, created: false }
  }

  private make(kind: SideKind, thing: StoredThing, runId: string) {
    this.writes += 1
    this.things[kind].set(thing.id, thing)
    this.journal.push({ kind, runId, id: thing.id, name: thing.name })
    return { id: thing.id, created: true }
  }

  private remember(
    action: 'created' | 'updated',
    { id, contentHash }: StoredArticle,
    mark: { runId: string; sourcePath: string; sourceHash: string },
  ) {
    const source: KnownSource = { ...mark, articleId: id, contentHash }
    this.known.set(mark.sourcePath, source)
    this.journal.push({ ...source, kind: 'article', action })
    return { articleId: id, contentHash }
  }

  private id(prefix: string): string {
    this.nextId += 1
    return `${prefix}${this.nextId}`
  }
}

const hashOf = ({ title, excerpt, body, language }: ArticleWrite) =>
  createHash('sha256')
    .update(JSON.stringify([title, excerpt, body, language]))
    .digest('hex')
