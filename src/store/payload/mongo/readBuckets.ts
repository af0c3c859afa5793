import type { Bucket } from '../../../scorecards/ScorecardStore.ts'
import { SUM_NAMES } from '../../../scorecards/SUM_NAMES.ts'
import type { Sums } from '../../../scorecards/Sums.ts'
import { sumsAt } from '../sumsAt.ts'
import type { Mongo } from './mongoOf.ts'
import { textOf } from './textOf.ts'

type Filter = Readonly<Record<string, unknown>>
type Row = Readonly<Record<string, unknown>>

/**
 * Reads kept buckets as columns: one document for each period and channel, in it a list for each field. A document for
 * each bucket takes twice as long, most of it for the driver's making of objects.
 */
export async function readBuckets(mongo: Mongo, filter: Filter): Promise<readonly Bucket[]> {
  const scorecards = mongo.collection('ops-scorecards')
  try {
    return (await scorecards.aggregate([{ $match: filter }, COLUMNS]).toArray()).flatMap(bucketsOf)
  } catch (error) {
    if (!isTooLarge(error)) throw error
    return (await scorecards.find(filter).toArray()).map(bucketOf)
  }
}

const COLUMNS = {
  $group: {
    _id: { period: '$period', channel: '$channel' },
    ...Object.fromEntries(['author', 'topic', ...SUM_NAMES].map((name) => [name, { $push: `$${name}` }])),
  },
}

/** A document holds 16 MB, which is some 80,000 authors or topics, and a list in the making 100 MB. */
const TOO_LARGE: readonly unknown[] = [10_334, 17_419, 17_420, 146]

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && TOO_LARGE.includes(error.code)

function bucketsOf({ _id, ...columns }: Row): readonly Bucket[] {
  const { period, channel } = _id as Row
  const authors = listOf(columns.author)
  const topics = listOf(columns.topic)
  const sums = SUM_NAMES.map((name) => listOf(columns[name]))
  // A field that a row lacks would shift all that follow it to another line.
  if ([topics, ...sums].some(({ length }) => length !== authors.length)) {
    throw new Error('[content-ops] a row of ops-scorecards lacks a field: run `content-ops rebuild`')
  }
  return authors.map((author, index) => ({
    period: textOf(period),
    author: textOf(author),
    channel: textOf(channel),
    topic: textOf(topics[index]),
    sums: sumsAt(sums, index),
  }))
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A bucket from a row of its own. */
export const bucketOf = (row: Row): Bucket => ({
  period: textOf(row.period),
  author: textOf(row.author),
  channel: textOf(row.channel),
  topic: textOf(row.topic),
  sums: Object.fromEntries(SUM_NAMES.map((name) => [name, Number(row[name] ?? 0)])) as Sums,
})
