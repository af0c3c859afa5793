import { slugOf } from '../text/slugOf.ts'
import { ArticleWriter } from './ArticleWriter.ts'
import type { ConvertedText } from './ConvertedText.ts'
import { convertText } from './convertText.ts'
import type { ImportedArticle } from './ImportedArticle.ts'
import type { ImportOptions } from './ImportOptions.ts'
import type { Conflict, ImportReport, NamedFile } from './ImportReport.ts'
import type { ImportSource } from './ImportSource.ts'
import type { ArticleWrite, ImportTarget, KnownSource, SourceMark } from './ImportTarget.ts'
import { inOrder } from './inOrder.ts'
import type { DocumentId } from './lexical/LexicalNode.ts'
import { MappingTally } from './MappingTally.ts'
import { nameFamily } from './nameFamily.ts'
import { pathInArchive } from './pathInArchive.ts'
import { type FilePlan, planFile } from './planFile.ts'
import { type ImportProgress, progressAt } from './progressAt.ts'
import type { FileReader, Reading } from './Reading.ts'
import { reasonOf } from './reasonOf.ts'
import { type ArchiveFile, refusalOf } from './refusalOf.ts'
import { Turns } from './Turns.ts'
import type { Warning } from './Warning.ts'
import { WarningTally } from './WarningTally.ts'

/** One run of an import. */
export type ImportRun = {
  readonly target: ImportTarget
  readonly source: ImportSource
  /** Names the archive, so that files of the same path in two archives make two articles. */
  readonly archive: string
  /** Reads the files of `source`, in another thread maybe; in this one by default. */
  readonly readFile?: FileReader | undefined
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

/** Files that are read ahead, so that the next article is there when there is room for it. */
const READ_AHEAD = 8

/** Articles that are made ready and stored at once. */
const AT_ONCE = 4

/**
 * Imports an archive: a new file makes an article, a changed one updates its article unless an editor has changed or deleted it, one with the same
 * bytes is left alone, so that a second run writes nothing. A file that cannot be imported is named with its reason and stops nothing.
 *
 * Several files are under way at once. Whatever the timing, what is stored is what one after another would have stored.
 */
export async function runImport(run: ImportRun): Promise<ImportReport> {
  const state = await begin(run)
  const files = sorted(run.source.files)
  const startedAt = run.clock().getTime()
  const read = inOrder(files, READ_AHEAD, (file) => readOne(file, state))
  let done = 0
  for await (const result of inOrder(read, AT_ONCE, (file) => carryOut(file, state))) {
    note(result, state)
    done += 1
    const { path } = result
    run.onProgress?.(progressAt({ done, total: files.length, path, elapsedMs: run.clock().getTime() - startedAt }))
  }
  return reportOf(state)
}

type RunState = {
  readonly run: ImportRun
  readonly known: ReadonlyMap<string, KnownSource>
  readonly paths: ReadonlySet<string>
  readonly writer: ArticleWriter
  readonly turns: Turns
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
    turns: new Turns(),
    mapping: new MappingTally(),
    warnings: new WarningTally(),
    counts: { created: 0, updated: 0, unchanged: 0 },
    skipped: [],
    failed: [],
    conflicts: [],
  }
}

type FileRead = { readonly path: string; readonly reading: Reading | { readonly failed: string } }

/** Never rejects. */
async function readOne(file: ArchiveFile, { run, known, paths }: RunState): Promise<FileRead> {
  const { path } = file
  const reason = refusalOf(file, paths)
  if (reason !== null) return { path, reading: { plan: { action: 'skip', path, reason }, text: null } }
  const read = run.readFile ?? readHere(run)
  const before = known.get(pathInArchive(run.archive, path))
  return { path, reading: await read(path, before).catch((error) => ({ failed: reasonOf(error) })) }
}

const readHere =
  ({ source, options }: ImportRun): FileReader =>
  async (path, known) => ({ plan: planFile({ path, bytes: await source.read(path) }, known, options), text: null })

type Outcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged' }
  | { readonly kind: 'skipped' | 'failed'; readonly reason: string }
  | { readonly kind: 'conflict'; readonly articleId: DocumentId; readonly reason: string }

/** What became of a file, and what could not be taken over. */
type Result = { readonly path: string; readonly outcome: Outcome; readonly warnings: readonly Warning[] }

/** Never rejects. What has to be in the order of the files is done before anything is waited for. */
async function carryOut({ path, reading }: FileRead, state: RunState): Promise<Result> {
  if ('failed' in reading) return { path, outcome: { kind: 'failed', reason: reading.failed }, warnings: [] }
  const { plan } = reading
  if (plan.action === 'skip') return { path, outcome: { kind: 'skipped', reason: plan.reason }, warnings: [] }
  if (plan.action === 'unchanged') return { path, outcome: { kind: 'unchanged' }, warnings: [] }
  state.mapping.add(plan.article, plan.report)
  const warnings = [...plan.report.warnings]
  const outcome = await carryOutPlan(plan, reading.text, warnings, state).catch(
    (error: unknown): Outcome => ({ kind: 'failed', reason: reasonOf(error) }),
  )
  return { path, outcome, warnings }
}

type StorePlan = Extract<FilePlan, { readonly action: 'create' | 'update' }>

async function carryOutPlan(
  plan: StorePlan,
  text: ConvertedText | null,
  warnings: Warning[],
  { run, writer, turns }: RunState,
): Promise<Outcome> {
  if (run.dryRun === true) return { kind: plan.action === 'create' ? 'created' : 'updated' }
  const converted = text ?? convertText(plan.article)
  const inTurn = turns.take(turnsOf(plan.article, run.target))
  const prepared = writer.prepare(plan.article, converted)
  return inTurn(prepared, async ({ write, warnings: more }) => {
    warnings.push(...more)
    return store(plan, write, run)
  })
}

/** Articles whose slugs could get in each other's way are stored one after another, so that a slug never depends on the timing. */
function turnsOf({ slug, title }: ImportedArticle, { storesAtOnce }: ImportTarget): ReadonlySet<string> {
  if (!storesAtOnce) return ONE_QUEUE
  return new Set([slug, title].map((text) => nameFamily(slugOf(text))))
}

const ONE_QUEUE: ReadonlySet<string> = new Set([''])

async function store(plan: StorePlan, write: ArticleWrite, { runId, target, archive }: ImportRun): Promise<Outcome> {
  const sourcePath = pathInArchive(archive, plan.path)
  const mark: SourceMark = { runId, sourcePath, sourceHash: plan.article.sourceHash }
  if (plan.action === 'create') {
    await target.createArticle(write, mark)
    return { kind: 'created' }
  }
  const { articleId, contentHash } = plan.known
  const { outcome } = await target.updateArticle(articleId, write, { ...mark, expectedContentHash: contentHash })
  return outcome === 'updated' ? { kind: outcome } : { kind: 'conflict', articleId, reason: CONFLICTS[outcome] }
}

const CONFLICTS = {
  edited: 'the file has changed, and so has the article since it was imported: the article was left alone',
  gone: 'the file has changed, but its article was deleted since it was imported: nothing was made',
} as const

function note({ path, outcome, warnings }: Result, state: RunState): void {
  state.warnings.add(path, warnings)
  if (outcome.kind === 'conflict') state.conflicts.push({ path, articleId: outcome.articleId, reason: outcome.reason })
  else if ('reason' in outcome) state[outcome.kind].push({ path, reason: outcome.reason })
  else state.counts[outcome.kind] += 1
}

function reportOf({ run, known, paths, writer, mapping, warnings, counts, ...lists }: RunState): ImportReport {
  return {
    runId: run.runId,
    dryRun: run.dryRun === true,
    files: run.source.files.length,
    ...counts,
    skipped: lists.skipped,
    failed: lists.failed,
    conflicts: lists.conflicts,
    missing: missingOf(run.archive, known, paths),
    authorsCreated: writer.authors.created,
    topicsCreated: writer.topics.created,
    imagesStored: writer.images.stored,
    warnings: warnings.result(),
    mapping: mapping.result(),
  }
}

function missingOf(archive: string, known: RunState['known'], paths: RunState['paths']): readonly string[] {
  const root = pathInArchive(archive, '')
  const before = [...known.keys()].filter((path) => path.startsWith(root)).map((path) => path.slice(root.length))
  return before.filter((path) => !paths.has(path)).sort()
}

// By code unit, so that every machine imports in the same order.
function sorted(files: readonly ArchiveFile[]): readonly ArchiveFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
}
