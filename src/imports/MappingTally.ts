import type { ImportedArticle, KeyUse, ReadingReport } from './ImportedArticle.ts'

const MAX_EXAMPLES = 3

/** Where a front matter key went; `field` is null where it was ignored. */
export type MappedKey = {
  readonly key: string
  readonly field: string | null
  readonly files: number
  readonly examples: readonly string[]
}

/** How an archive maps onto articles, for a person to check before anything is written. */
export type Mapping = {
  readonly keys: readonly MappedKey[]
  readonly languages: Readonly<Record<string, number>>
  /** Articles by how exact their date is and where it was found; `none` for those without. */
  readonly dates: Readonly<Record<string, number>>
  readonly authors: number
  readonly topics: number
  readonly withoutAuthor: number
  readonly drafts: number
}

/** Adds up the mapping of many files. */
export class MappingTally {
  private readonly keys = new Map<
    string,
    { readonly key: string; readonly field: string | null; files: number; readonly examples: string[] }
  >()
  private readonly languages = new Map<string, number>()
  private readonly dates = new Map<string, number>()
  private readonly authors = new Set<string>()
  private readonly topics = new Set<string>()
  private withoutAuthor = 0
  private drafts = 0

  add(article: ImportedArticle, report: ReadingReport): void {
    for (const use of report.keys) this.addKey(use)
    count(this.languages, article.language ?? 'none')
    count(this.dates, article.date.dated ? `${article.date.precision} from ${article.date.from}` : 'none')
    for (const author of article.authors) this.authors.add(author.toLowerCase())
    for (const topic of article.topics) this.topics.add(topic.toLowerCase())
    if (article.authors.length === 0) this.withoutAuthor += 1
    if (article.status === 'draft') this.drafts += 1
  }

  private addKey({ key, field, example }: KeyUse): void {
    const id = `${key}\n${field ?? ''}`
    const seen = this.keys.get(id) ?? { key, field, files: 0, examples: [] }
    seen.files += 1
    if (seen.examples.length < MAX_EXAMPLES && !seen.examples.includes(example)) seen.examples.push(example)
    this.keys.set(id, seen)
  }

  result(): Mapping {
    return {
      keys: [...this.keys.values()].sort((one, other) => other.files - one.files),
      languages: Object.fromEntries(this.languages),
      dates: Object.fromEntries(this.dates),
      authors: this.authors.size,
      topics: this.topics.size,
      withoutAuthor: this.withoutAuthor,
      drafts: this.drafts,
    }
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
