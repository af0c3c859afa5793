import type { PayloadRequest, Where } from 'payload'
import type { ExplainPorts } from '../../../scorecards/explainScorecard.ts'
import type { NamesPort, Target, TargetsPort } from '../../../scorecards/ScorecardPorts.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { relationId } from '../../../text/relationId.ts'
import { nativeId } from '../nativeId.ts'
import { storesOf } from '../storesOf.ts'
import { projectedAliases } from './projectedAliases.ts'
import { sampleFor } from './sampleFor.ts'

type Row = { readonly id: string | number } & Readonly<Record<string, unknown>>

/**
 * All that a scorecard report reads, for one request. Whether the caller may see the report is decided before;
 * names of lines belong to the report, titles of articles are shown as far as the caller may read the articles.
 */
export function scorecardPortsFor(req: PayloadRequest): ExplainPorts {
  const { scorecards } = storesOf(req.payload)
  return {
    store: scorecards,
    names: namesPort(req),
    targets: targetsPort(req),
    children: async () => topicChildren(req),
    contributionsIn: sampleFor(req),
    now: new Date(),
    shrinkage: settingsOf(req.payload).priorArticles,
  }
}

/** Only the field that is asked for: whole authors, each with a table of targets, take most of a report's time. */
async function rowsOf(
  req: PayloadRequest,
  collection: string,
  ids: readonly string[],
  { field, having = {} }: { readonly field: string; readonly having?: Where },
): Promise<readonly Row[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.db.find<Row>({
    collection,
    where: { and: [{ id: { in: ids.map((id) => nativeId(req.payload, collection, id)) } }, having] },
    select: { [field]: true },
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

const namesPort =
  (req: PayloadRequest): NamesPort =>
  async ({ kind, ids }) => {
    const rows = await rowsOf(req, settingsOf(req.payload).slugs[`${kind}s`], ids, { field: 'name' })
    return new Map(rows.map((row) => [String(row.id), typeof row.name === 'string' ? row.name : null]))
  }

const TARGETS = { field: 'targets', having: { 'targets.from': { exists: true } } }

const targetsPort =
  (req: PayloadRequest): TargetsPort =>
  async ({ kind, ids }) => {
    const rows = await rowsOf(req, settingsOf(req.payload).slugs[`${kind}s`], ids, TARGETS)
    return new Map(rows.map((row) => [String(row.id), targetsOf(row.targets)]))
  }

function targetsOf(value: unknown): readonly Target[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((row: Readonly<Record<string, unknown>>) =>
    typeof row.from === 'string'
      ? [{ from: row.from, ...numberIn(row, 'published'), ...numberIn(row, 'words'), ...numberIn(row, 'craft') }]
      : [],
  )
}

function numberIn<Name extends string>(row: Readonly<Record<string, unknown>>, name: Name) {
  const value = row[name]
  return (typeof value === 'number' ? { [name]: value } : {}) as { readonly [key in Name]?: number }
}

/** What lies below a merged topic lies below the one that it counts as. */
async function topicChildren(req: PayloadRequest): Promise<ReadonlyMap<string, readonly string[]>> {
  const { docs } = await req.payload.db.find<Row>({
    collection: settingsOf(req.payload).slugs.topics,
    where: { parent: { exists: true } },
    limit: 0,
    pagination: false,
    req,
  })
  const aliases = await projectedAliases(req.payload)
  const children = new Map<string, readonly string[]>()
  for (const { id, parent } of docs) {
    const key = aliases.topic(String(relationId(parent)))
    children.set(key, [...(children.get(key) ?? []), String(id)])
  }
  return children
}
