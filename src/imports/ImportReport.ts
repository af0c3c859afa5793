import type { DocumentId } from './lexical/LexicalNode.ts'
import type { Mapping } from './MappingTally.ts'
import type { WarningKind } from './Warning.ts'

/** A file and why it is in this list. */
export type NamedFile = { readonly path: string; readonly reason: string }

/** An article that was left alone, for its editors have changed or deleted it since it was imported. */
export type Conflict = NamedFile & { readonly articleId: DocumentId }

/** How often something could not be taken over as it was, with the first few cases. */
export type WarningCount = {
  readonly kind: WarningKind
  readonly count: number
  readonly examples: readonly NamedFile[]
}

/**
 * What a run did, or, for a dry run, would do. Every file of the archive is counted once:
 * `created + updated + unchanged + skipped + failed + conflicts` is the number of files.
 */
export type ImportReport = {
  readonly runId: string
  readonly dryRun: boolean
  readonly files: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Files that are no articles. */
  readonly skipped: readonly NamedFile[]
  /** Articles that could not be stored, and files that could not be read. */
  readonly failed: readonly NamedFile[]
  readonly conflicts: readonly Conflict[]
  /** Files of earlier imports that the archive no longer has; their articles stay. */
  readonly missing: readonly string[]
  readonly authorsCreated: number
  readonly topicsCreated: number
  readonly imagesStored: number
  readonly warnings: readonly WarningCount[]
  readonly mapping: Mapping
}
