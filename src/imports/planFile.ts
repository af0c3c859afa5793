import { articleOf, type FileContent } from './articleOf.ts'
import type { ImportedArticle, ReadingReport } from './ImportedArticle.ts'
import type { ImportOptions } from './ImportOptions.ts'
import type { KnownSource } from './ImportTarget.ts'

/** What an import would do with one file. */
export type FilePlan =
  | {
      readonly action: 'create'
      readonly path: string
      readonly article: ImportedArticle
      readonly report: ReadingReport
    }
  | {
      readonly action: 'update'
      readonly path: string
      readonly article: ImportedArticle
      readonly report: ReadingReport
      readonly known: KnownSource
    }
  | { readonly action: 'unchanged'; readonly path: string }
  | { readonly action: 'skip'; readonly path: string; readonly reason: string }

/** Decides about one file: a file with the same bytes as at its last import is unchanged, whatever became of its article since. */
export function planFile(file: FileContent, known: KnownSource | undefined, options: ImportOptions): FilePlan {
  const { path } = file
  if (known !== undefined && known.sourceHash === options.hash(file.bytes)) return { action: 'unchanged', path }
  const result = articleOf(file, options)
  if (!result.ok) return { action: 'skip', path, reason: result.reason }
  const { article, report } = result
  return known === undefined
    ? { action: 'create', path, article, report }
    : { action: 'update', path, article, report, known }
}
