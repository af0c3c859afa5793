import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import type { ScorecardKey } from './ScorecardKey.ts'
import type { NamesPort, Target, TargetsPort } from './ScorecardPorts.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { Named, ScorecardRow } from './ScorecardReport.ts'

/** What a report says of its lines beside figures: who they are, and what they were to reach. */
export type LineTexts = {
  readonly named: (key: ScorecardKey) => Pick<ScorecardRow, 'author' | 'channel' | 'topic'>
  readonly targets: (key: ScorecardKey) => readonly Target[]
}

/**
 * Reads the names and targets of some lines. Only authors and channels as a whole have targets: a report of a part of
 * their work (one topic, one language …) has none.
 */
export async function lineTexts(
  ports: { readonly names: NamesPort; readonly targets: TargetsPort },
  query: ScorecardQuery,
  keys: readonly ScorecardKey[],
): Promise<LineTexts> {
  const dimensions = CUT_DIMENSIONS[query.by]
  const idsOf = (kind: keyof ScorecardKey) => [...new Set(keys.flatMap((key) => key[kind] ?? []))]
  const lists = await Promise.all(
    dimensions.map(async (kind) => [kind, await ports.names({ kind, ids: idsOf(kind) })] as const),
  )
  const names = new Map(lists)
  const kind = targetKind(query)
  const targets = kind && (await ports.targets({ kind, ids: idsOf(kind) }))
  const nameOf = (dimension: keyof ScorecardKey, id: string | null): Named | null =>
    id === null ? null : { id, name: names.get(dimension)?.get(id) ?? null }
  return {
    named: (key) => Object.fromEntries(dimensions.map((dimension) => [dimension, nameOf(dimension, key[dimension])])),
    targets: (key) => (kind && targets?.get(key[kind] ?? '')) ?? [],
  }
}

function targetKind({ by, author, authors, channel, topic, language }: ScorecardQuery): 'author' | 'channel' | null {
  if (topic !== undefined || language !== undefined) return null
  if (by === 'author' && channel === undefined) return 'author'
  return by === 'channel' && author === undefined && authors === undefined ? 'channel' : null
}
