import { MEASURED_PARTS } from '../../../scorecards/MeasuredPart.ts'
import { SCORECARD_CUTS } from '../../../scorecards/ScorecardKey.ts'
import { SUM_NAMES } from '../../../scorecards/SUM_NAMES.ts'
import { ZERO_SUMS } from '../../../scorecards/ZERO_SUMS.ts'
import { SITE_CHANNEL } from '../projectionRows.ts'
import { cutPipeline } from './cutPipeline.ts'
import type { Mongo, MongoSession } from './mongoOf.ts'
import { replaceRows } from './replaceRows.ts'

type Filter = Readonly<Record<string, unknown>>

/** Computes buckets of one generation anew, inside the session's transaction. */
export function sumBuckets(mongo: Mongo, session: MongoSession, generation: number) {
  const scorecards = mongo.collection('ops-scorecards')
  const credits = mongo.collection('ops-credits')
  const replace = (filter: Filter, rows: readonly object[]) =>
    replaceRows(mongo, session, 'ops-scorecards', { generation, ...filter }, rows)
  return {
    /** Days from the contributions; `days` is a condition, an empty text stands for "undated". */
    days: async (days: Filter): Promise<void> => {
      const rows: object[] = []
      for (const by of SCORECARD_CUTS) {
        const buckets = await credits.aggregate(cutPipeline(by, { generation, day: days }), { session }).toArray()
        for (const bucket of buckets) rows.push({ generation, cut: by, grain: 'day', ...bucket })
      }
      await replace({ grain: 'day', period: days }, rows)
    },
    /** A month or year from the finer buckets in it, of all lines or of those that `lines` picks. */
    coarse: async (grain: 'month' | 'year', period: string, lines: Filter = {}): Promise<void> => {
      const finer = { generation, grain: FINER[grain], period: within(period), ...lines }
      const rows = await scorecards.aggregate([{ $match: finer }, GROUP_LINES], { session }).toArray()
      const buckets = rows.map(({ _id, ...sums }) => ({ generation, grain, period, ...(_id as object), ...sums }))
      await replace({ grain, period, ...lines }, buckets)
    },
    /** The quality of what is live, of all authors or of those that a condition picks. */
    live: async (authors: { readonly author?: object } = {}): Promise<void> => {
      const rows = await credits.aggregate(livePipeline(generation, authors), { session }).toArray()
      const live = rows.map(({ _id, ...sums }) => ({
        ...{ generation, cut: 'author', grain: 'live', period: '', author: _id, channel: '', topic: '' },
        ...ZERO_SUMS,
        ...sums,
      }))
      await replace({ cut: 'author', grain: 'live', ...authors }, live)
    },
  }
}

const FINER = { month: 'day', year: 'month' } as const

/** The finer buckets of a month or year: the numbers of days, and of months, are among 01 to 31. */
const within = (period: string): Filter => ({ $gte: `${period}-01`, $lte: `${period}-31` })

const GROUP_LINES = {
  $group: {
    _id: { cut: '$cut', author: '$author', channel: '$channel', topic: '$topic' },
    ...Object.fromEntries(SUM_NAMES.map((name) => [name, { $sum: `$${name}` }])),
  },
}

const livePipeline = (generation: number, authors: { readonly author?: object }): readonly object[] => [
  {
    $match: {
      ...{ generation, channel: SITE_CHANNEL, live: true, published: { $gt: 0 } },
      $or: MEASURED_PARTS.map((part) => ({ [part]: { $ne: null } })),
      ...authors,
    },
  },
  {
    $group: {
      _id: '$author',
      published: { $sum: '$units' },
      ...Object.assign({}, ...MEASURED_PARTS.map(liveSums)),
    },
  },
]

/** What is null multiplies to null, which a sum passes over. */
const liveSums = (part: (typeof MEASURED_PARTS)[number]): object => {
  const known = { $ne: [{ $ifNull: [`$${part}`, null] }, null] }
  return {
    [`${part}Articles`]: { $sum: { $cond: [known, 1, 0] } },
    [`${part}Units`]: { $sum: { $cond: [known, '$units', 0] } },
    [`${part}Tenths`]: { $sum: { $multiply: ['$units', `$${part}`] } },
    [`${part}Squares`]: { $sum: { $multiply: ['$units', `$${part}`, `$${part}`] } },
  }
}
