import type { Conflict } from './ImportReport.ts'
import type { ImportTarget, JournalEntry, KnownSource, SideKind } from './ImportTarget.ts'
import { reasonOf } from './reasonOf.ts'

/** What an undo did. */
export type UndoReport =
  | {
      readonly ok: true
      readonly runId: string
      readonly removed: number
      /** Articles of the run that an editor had deleted before. */
      readonly alreadyGone: number
      /** Articles that stay, each with its reason. */
      readonly kept: readonly Conflict[]
      readonly removedBeside: Readonly<Record<SideKind, number>>
      /** Authors, topics and images of the run that something else has come to use. */
      readonly keptBeside: readonly { readonly kind: SideKind; readonly name: string }[]
    }
  | { readonly ok: false; readonly reason: string }

type ArticleEntry = Extract<JournalEntry, { readonly kind: 'article' }>
type SideEntry = Exclude<JournalEntry, ArticleEntry>
type Outcome = 'removed' | 'gone' | Conflict

/**
 * Takes back what one run made: its articles, whose facts are voided, and the authors, topics and images that nothing else uses. An article that was
 * edited since is refused and named. What the run updated stays as it is, for the run did not keep what was there before.
 */
export async function undoImport({
  target,
  runId,
}: {
  readonly target: ImportTarget
  readonly runId: string
}): Promise<UndoReport> {
  await target.recover()
  const entries = await target.journalOf(runId)
  if (entries.length === 0) return { ok: false, reason: `there is no import run "${runId}"` }
  const known = byArticle(await target.knownSources())
  const outcomes: Outcome[] = []
  for (const entry of entries)
    if (entry.kind === 'article') outcomes.push(await undoArticle(entry, known, target, runId))
  const beside = await undoBeside(
    entries.filter((entry) => entry.kind !== 'article'),
    target,
    runId,
  )
  return {
    ok: true,
    runId,
    removed: outcomes.filter((outcome) => outcome === 'removed').length,
    alreadyGone: outcomes.filter((outcome) => outcome === 'gone').length,
    kept: outcomes.filter((outcome) => typeof outcome === 'object'),
    ...beside,
  }
}

async function undoArticle(
  entry: ArticleEntry,
  known: ReadonlyMap<string, KnownSource>,
  target: ImportTarget,
  runId: string,
): Promise<Outcome> {
  const { articleId, sourcePath: path } = entry
  if (entry.action === 'updated') return { path, articleId, reason: 'this run only updated it; another run made it' }
  // A later import of the same file is no edit by a person: its contentHash is the one to expect.
  const expectedContentHash = known.get(String(articleId))?.contentHash ?? entry.contentHash
  try {
    const outcome = await target.removeArticle(articleId, { runId, expectedContentHash })
    return outcome === 'edited' ? { path, articleId, reason: 'it was edited since it was imported' } : outcome
  } catch (error) {
    return { path, articleId, reason: reasonOf(error) }
  }
}

async function undoBeside(entries: readonly SideEntry[], target: ImportTarget, runId: string) {
  const removedBeside = { author: 0, topic: 0, media: 0 }
  const keptBeside: { readonly kind: SideKind; readonly name: string }[] = []
  for (const { kind, id, name } of entries) {
    const outcome = await target.removeIfUnused(kind, id, runId)
    if (outcome === 'removed') removedBeside[kind] += 1
    if (outcome === 'in use') keptBeside.push({ kind, name })
  }
  return { removedBeside, keptBeside }
}

function byArticle(known: ReadonlyMap<string, KnownSource>): ReadonlyMap<string, KnownSource> {
  return new Map([...known.values()].map((source) => [String(source.articleId), source]))
}
