import { ArticleWriter } from './ArticleWriter.ts'
import type { ImportOptions } from './ImportOptions.ts'
import type { Conflict, ImportReport, NamedFile } from './ImportReport.ts'
import type { ImportSource } from './ImportSource.ts'
import type { ArticleWrite, ImportTarget, KnownSource, SourceMark } from './ImportTarget.ts'
import type { DocumentId } from './lexical/LexicalNode.ts'
import { MappingTally } from './MappingTally.ts'
import { type FilePlan, planFile } from './planFile.ts'
import { type ImportProgress, progressAt } from './progressAt.ts'
import { reasonOf } from './reasonOf.ts'
import { type ArchiveFile, refusalOf } from './refusalOf.ts'
import { WarningTally } from './WarningTally.ts'

/** One run of an import. */
export type ImportRun = {
  readonly target: ImportTarget
  readonly source: ImportSource
  readonly options: ImportOptions
  /** Names the run in the journal; a new one for every run. */
  readonly runId: string
  readonly clock: () => Date
  /** Reads everything and decides everything, and writes nothing. */
  readonly dryRun?: boolean
  readonly channels?: readonly DocumentId[]
  readonly mediaCollection?: string
  readonly maxImageBytes?: number
  readonly onProgress?: (progress: ImportProgress) => void
}

const MAX_IMAGE_BYTES = 20_000_000

/**
 * Imports an archive: a new file makes an article, a changed one updates its article unless an editor has changed or deleted it, one with the same
 * bytes is left alone, so that a second run writes nothing. A file that cannot be imported is named with its reason and stops nothing.
 */
export async function runImport(run: ImportRun): Promise<ImportReport> {
  const state = await begin(run)
  const files = sorted(run.source.files)
  const startedAt = run.clock().getTime()
  let storing: Promise<unknown> = Promise.resolve()
  for (const [done, file] of files.entries()) {
    // While an article is on its way to the database the next one is made ready; articles are stored in their order.
    const storeIt = await makeReady(file, state)
    await storing
    if (done > 0) tell(run, done, files, startedAt)
    storing = storeIt()
  }
  await storing
  if (files.length > 0) tell(run, files.length, files, startedAt)
  return reportOf(state)
}

function tell(run: ImportRun, done: number, files: readonly ArchiveFile[], startedAt: number): void {
  const path = files[done - 1]?.path ?? ''
  run.onProgress?.(progressAt({ done, total: files.length, path, elapsedMs: run.clock().getTime() - startedAt }))
}

type RunState = {
  readonly run: ImportRun
  readonly known: ReadonlyMap<string, KnownSource>
  readonly paths: ReadonlySet<string>
  readonly writer: ArticleWriter
  readonly mapping: MappingTally
  readonly warnings: WarningTally
  readonly counts: { created: number; updated: number; unchanged: number }
  readonly skipped: NamedFile[]
  readonly failed: NamedFile[]
  readonly conflicts: Conflict[]
}

async function begin(run: ImportRun): Promise<RunState> {
  const {
    target,
    source,
    runId,
    options,
    channels = [],
    mediaCollection = 'media',
    maxImageBytes = MAX_IMAGE_BYTES,
  } = run
  if (run.dryRun !== true) await target.recover()
  return {
    run,
    known: await target.knownSources(),
    paths: new Set(source.files.map(({ path }) => path)),
    writer: new ArticleWriter({ target, source, runId, hash: options.hash, channels, mediaCollection, maxImageBytes }),
    mapping: new MappingTally(),
    warnings: new WarningTally(),
    counts: { created: 0, updated: 0, unchanged: 0 },
    skipped: [],
    failed: [],
    conflicts: [],
  }
}

/** What is left to do for a file; never rejects. */
type Step = () => Promise<unknown>

async function makeReady(file: ArchiveFile, state: RunState): Promise<Step> {
  const { path } = file
  const reason = refusalOf(file, state.paths)
  if (reason !== null) return async () => state.skipped.push({ path, reason })
  try {
    const bytes = await state.run.source.read(path)
    const step = await stepOf(planFile({ path, bytes }, state.known.get(path), state.run.options), state)
    return () => step().catch((error: unknown) => state.failed.push({ path, reason: reasonOf(error) }))
  } catch (error) {
    return async () => state.failed.push({ path, reason: reasonOf(error) })
  }
}

async function stepOf(plan: FilePlan, state: RunState): Promise<Step> {
  const { counts, run } = state
  if (plan.action === 'skip') return async () => state.skipped.push({ path: plan.path, reason: plan.reason })
  if (plan.action === 'unchanged') {
    return async () => {
      counts.unchanged += 1
    }
  }
  state.mapping.add(plan.article, plan.report)
  state.warnings.add(plan.path, plan.report.warnings)
  if (run.dryRun === true) {
    return async () => {
      counts[plan.action === 'create' ? 'created' : 'updated'] += 1
    }
  }
  const { write, warnings } = await state.writer.prepare(plan.article)
  state.warnings.add(plan.path, warnings)
  return () => store(plan, write, state)
}

type StorePlan = Extract<FilePlan, { readonly action: 'create' | 'update' }>

async function store(plan: StorePlan, write: ArticleWrite, { run, counts, conflicts }: RunState): Promise<void> {
  const mark: SourceMark = { runId: run.runId, sourcePath: plan.path, sourceHash: plan.article.sourceHash }
  if (plan.action === 'create') {
    await run.target.createArticle(write, mark)
    counts.created += 1
    return
  }
  const { articleId, contentHash } = plan.known
  const { outcome } = await run.target.updateArticle(articleId, write, { ...mark, expectedContentHash: contentHash })
  if (outcome === 'updated') counts.updated += 1
  else conflicts.push({ path: plan.path, articleId, reason: CONFLICTS[outcome] })
}

const CONFLICTS = {
  edited: 'the file has changed, and so has the article since it was imported: the article was left alone',
  gone: 'the file has changed, but its article was deleted since it was imported: nothing was made',
} as const

function reportOf({ run, known, paths, writer, mapping, warnings, counts, ...lists }: RunState): ImportReport {
  return {
    runId: run.runId,
    dryRun: run.dryRun === true,
    files: run.source.files.length,
    ...counts,
    skipped: lists.skipped,
    failed: lists.failed,
    conflicts: lists.conflicts,
    missing: [...known.keys()].filter((path) => !paths.has(path)).sort(),
    authorsCreated: writer.authors.created,
    topicsCreated: writer.topics.created,
    imagesStored: writer.images.stored,
    warnings: warnings.result(),
    mapping: mapping.result(),
  }
}

// By code unit, so that every machine imports in the same order.
function sorted(files: readonly ArchiveFile[]): readonly ArchiveFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
}
