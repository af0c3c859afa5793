import type { Contribution } from '../../../scorecards/Contribution.ts'
import type { ContributionQuery, Counting } from '../../../scorecards/ContributionQuery.ts'
import { contributionOfRow, SITE_CHANNEL } from '../projectionRows.ts'
import type { Mongo } from './mongoOf.ts'

/** The latest contributions behind a figure, how many there are, and of how many documents. */
export async function mongoSample(
  mongo: Mongo,
  query: ContributionQuery,
): Promise<{ readonly n: number; readonly documents: number; readonly rows: readonly Contribution[] }> {
  const credits = mongo.collection('ops-credits')
  const filter = { $and: conditionsOf(query) }
  const { n, documents } = await countOf(credits, filter)
  if (query.limit === 0 || n === 0) return { n, documents, rows: [] }
  const rows = await credits.find(filter).sort({ day: -1, _id: -1 }).limit(query.limit).toArray()
  return { n, documents, rows: rows.map(contributionOfRow) }
}

async function countOf(
  credits: ReturnType<Mongo['collection']>,
  filter: object,
): Promise<{ readonly n: number; readonly documents: number }> {
  const [counted] = await credits
    .aggregate([
      { $match: filter },
      { $group: { _id: { collection: '$subjectCollection', id: '$subjectId' }, n: { $sum: 1 } } },
      { $group: { _id: null, n: { $sum: '$n' }, documents: { $sum: 1 } } },
    ])
    .toArray()
  return { n: Number(counted?.n ?? 0), documents: Number(counted?.documents ?? 0) }
}

const COUNTING: Readonly<Record<Counting, object>> = {
  published: { published: { $gt: 0 } },
  republished: { republished: { $gt: 0 } },
  updated: { updated: { $gt: 0 } },
  withdrawn: { withdrawn: { $gt: 0 } },
  overridden: { overridden: { $gt: 0 } },
  live: { $expr: { $ne: [{ $add: ['$published', '$republished'] }, '$withdrawn'] } },
  scored: { published: { $gt: 0 }, craft: { $ne: null } },
  unscored: { published: { $gt: 0 }, craft: null },
  reviewed: { published: { $gt: 0 }, review: { $ne: null } },
  unreviewed: { published: { $gt: 0 }, review: null },
}

function conditionsOf(query: ContributionQuery): readonly object[] {
  return [
    { generation: query.generation },
    { channel: query.scope === 'site' ? SITE_CHANNEL : { $ne: SITE_CHANNEL } },
    ...lineConditions(query.line),
    ...filterConditions(query.filter),
    dayCondition(query),
    COUNTING[query.counting],
  ]
}

const lineConditions = ({ author, channel, topic }: ContributionQuery['line']): readonly object[] => [
  ...(author === undefined ? [] : [{ author: author ?? '' }]),
  ...(channel === undefined ? [] : [{ channel: channel ?? '' }]),
  ...(topic === undefined ? [] : [topic === null ? { topics: { $size: 0 } } : { topics: topic }]),
]

const filterConditions = ({
  author,
  authors,
  channel,
  language,
  topics,
}: ContributionQuery['filter']): readonly object[] => [
  ...(author === undefined ? [] : [{ author }]),
  ...(authors === undefined ? [] : [{ author: { $in: [...authors] } }]),
  ...(channel === undefined ? [] : [{ channel }]),
  ...(language === undefined ? [] : [{ language }]),
  ...(topics === undefined ? [] : [{ topics: { $in: [...topics] } }]),
]

function dayCondition({ days, undated }: ContributionQuery): object {
  const dated = days === null ? [] : [{ day: { $gte: days.from, $lte: days.to } }]
  const either = [...dated, ...(undated ? [{ day: '' }] : [])]
  return either.length > 0 ? { $or: either } : { day: { $in: [] } }
}
