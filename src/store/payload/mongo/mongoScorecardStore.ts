import { liveQualityOf } from '../../../scorecards/liveQualityOf.ts'
import { piecesBefore } from '../../../scorecards/piecesBefore.ts'
import type { ScorecardCut } from '../../../scorecards/ScorecardKey.ts'
import type { KeyFilter, Opening, ScorecardStore } from '../../../scorecards/ScorecardStore.ts'
import { initialPointer, POINTER_KEY, pointerOf } from '../projectionPointer.ts'
import { cutPipeline } from './cutPipeline.ts'
import type { Mongo } from './mongoOf.ts'
import { bucketOf, readBuckets } from './readBuckets.ts'
import { textOf } from './textOf.ts'

/** Scorecards read from MongoDB's primary. */
export function mongoScorecardStore(mongo: Mongo, timeZone: string): ScorecardStore {
  const kept = (filter: Record<string, unknown>) => readBuckets(mongo, filter)
  return {
    projection: () => readPosition(mongo, timeZone),
    buckets: ({ generation, by, grain, from, to, filter }) =>
      kept({ generation, cut: by, grain, period: { $gte: from, $lte: to }, ...keyMatch(filter) }),
    undated: ({ generation, by, filter }) =>
      kept({ generation, cut: by, grain: 'day', period: '', ...keyMatch(filter) }),
    before: async ({ generation, by, day, filter }) => {
      const rows = await mongo
        .collection('ops-scorecards')
        .aggregate(openingPipeline(generation, by, day, filter))
        .toArray()
      return rows.map(({ _id, units }) => openingOf(_id as Record<string, unknown>, units))
    },
    contributions: async ({ generation, by, from, to, filter }) => {
      const pipeline = cutPipeline(by, contributionMatch(generation, { from, to }, filter), {
        inChannels: filter.channel !== undefined,
        countsRows: filter.author !== undefined,
        asOne: filter.authors !== undefined,
        ...(filter.topics ? { topics: filter.topics } : {}),
      })
      return (await mongo.collection('ops-credits').aggregate(pipeline).toArray()).map(bucketOf)
    },
    liveQuality: async ({ generation }) => {
      const rows = await mongo.collection('ops-scorecards').find({ generation, cut: 'author', grain: 'live' }).toArray()
      return liveQualityOf(rows.map(bucketOf))
    },
  }
}

async function readPosition(mongo: Mongo, timeZone: string) {
  const events = mongo.collection('ops-events')
  const [pointer, last, pending] = await Promise.all([
    mongo.collection('ops-locks').findOne({ key: POINTER_KEY }),
    events
      .find({ position: { $gt: 0 } })
      .sort({ position: -1 })
      .limit(1)
      .toArray(),
    events.countDocuments({ projectedAt: null }),
  ])
  const stored = pointer ? pointerOf(pointer.value) : initialPointer(timeZone)
  return { ...stored, position: Number(last[0]?.position ?? 0), pending }
}

/** What was live before a day: an OR whose parts each have a place of their own in the index. */
function openingPipeline(generation: number, by: ScorecardCut, day: string, filter: KeyFilter): readonly object[] {
  const of = { generation, cut: by, ...keyMatch(filter) }
  const pieces = piecesBefore(day).map(({ grain, from, to }) => ({ ...of, grain, period: { $gte: from, $lte: to } }))
  return [
    { $match: { $or: [{ ...of, grain: 'day', period: '' }, ...pieces] } },
    {
      $group: {
        _id: { author: '$author', channel: '$channel', topic: '$topic' },
        units: { $sum: { $subtract: [{ $add: ['$published', '$republished'] }, '$withdrawn'] } },
      },
    },
  ]
}

const keyMatch = ({ author, channel, topics }: KeyFilter): Record<string, unknown> => ({
  ...(author === undefined ? {} : { author }),
  ...(channel === undefined ? {} : { channel }),
  ...(topics === undefined ? {} : { topic: { $in: [...topics] } }),
})

type Range = { readonly from: string | null; readonly to: string | null }

const contributionMatch = (generation: number, range: Range, filter: KeyFilter): Record<string, unknown> => ({
  generation,
  ...dayMatch(range),
  ...(filter.author === undefined ? {} : { author: filter.author }),
  ...(filter.authors === undefined ? {} : { author: { $in: [...filter.authors] } }),
  ...(filter.channel === undefined ? {} : { channel: filter.channel }),
  ...(filter.language === undefined ? {} : { language: filter.language }),
  ...(filter.topics === undefined ? {} : { topics: { $in: [...filter.topics] } }),
})

function dayMatch({ from, to }: Range): Record<string, unknown> {
  if (from === null && to === null) return {}
  return { day: { ...(from === null ? {} : { $gte: from }), ...(to === null ? {} : { $lte: to }) } }
}

const openingOf = ({ author, channel, topic }: Record<string, unknown>, units: unknown): Opening => ({
  author: textOf(author),
  channel: textOf(channel),
  topic: textOf(topic),
  units: Number(units),
})
