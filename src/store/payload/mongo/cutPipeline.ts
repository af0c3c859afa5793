import { SHARE_UNITS } from '../../../facts/SHARE_UNITS.ts'
import { MEASURED_PARTS, type MeasuredPart } from '../../../scorecards/MeasuredPart.ts'
import type { ScorecardCut } from '../../../scorecards/ScorecardKey.ts'
import { SUM_NAMES } from '../../../scorecards/SUM_NAMES.ts'
import { SITE_CHANNEL } from '../projectionRows.ts'

type Expression = Readonly<Record<string, unknown>> | string | number

const CUTS: Readonly<
  Record<ScorecardCut, { readonly author: string; readonly channel: string; readonly topic: string }>
> = {
  site: { author: '', channel: '', topic: '' },
  author: { author: '$author', channel: '', topic: '' },
  channel: { author: '', channel: '$channel', topic: '' },
  'author-channel': { author: '$author', channel: '$channel', topic: '' },
  topic: { author: '', channel: '', topic: '$topic' },
}

/** What may be counted differently from the cut's own way. */
export type CutOptions = {
  /** Count the rows of channels instead of the site's own. */
  readonly inChannels?: boolean
  /** Count each row as one article: the rows are of one author. */
  readonly countsRows?: boolean
  /** Count the authors of a document as one: a row for each of them becomes one row with all their units. */
  readonly asOne?: boolean
  /** Only these lines of the topic cut. */
  readonly topics?: readonly string[]
}

/** The aggregation of one cut straight from the contributions that `match` picks: one row for each day and line. */
export function cutPipeline(by: ScorecardCut, match: object, options: CutOptions = {}): readonly object[] {
  const hasChannel = by === 'channel' || by === 'author-channel' || options.inChannels === true
  const countsRows = by === 'author' || by === 'author-channel' || options.countsRows === true || options.asOne === true
  const { author, channel, topic } = CUTS[by]
  return [
    { $match: { ...match, ...channelMatch(match, hasChannel) } },
    ...(options.asOne ? AS_ONE : []),
    ...(by === 'topic' ? topicStages(options.topics) : []),
    { $group: { _id: { period: '$day', author, channel, topic }, ...sums(countsRows) } },
    {
      $project: {
        _id: 0,
        period: '$_id.period',
        author: literal(author, 'author'),
        channel: literal(channel, 'channel'),
        topic: literal(topic, 'topic'),
        ...included(countsRows),
      },
    },
  ]
}

const AS_ONE: readonly object[] = [
  {
    $group: {
      _id: { collection: '$subjectCollection', document: '$subjectId', channel: '$channel', day: '$day' },
      row: { $first: '$$ROOT' },
      units: { $sum: '$units' },
    },
  },
  { $replaceWith: { $mergeObjects: ['$row', { units: '$units' }] } },
]

const channelMatch = (match: object, hasChannel: boolean): object => {
  if ('channel' in match) return {}
  return { channel: hasChannel ? { $ne: SITE_CHANNEL } : SITE_CHANNEL }
}

const literal = (expression: string, name: string): Expression =>
  expression === '' ? { $literal: '' } : `$_id.${name}`

const topicStages = (only: readonly string[] | undefined): readonly object[] => [
  { $addFields: { topic: { $cond: [{ $eq: [{ $size: '$topics' }, 0] }, [''], '$topics'] } } },
  { $unwind: '$topic' },
  ...(only ? [{ $match: { topic: { $in: [...only] } } }] : []),
]

function sums(countsRows: boolean): Readonly<Record<string, Expression>> {
  const times = (...factors: readonly Expression[]): Expression => ({ $sum: { $multiply: [...factors] } })
  return {
    published: times('$published', '$units'),
    republished: times('$republished', '$units'),
    updated: times('$updated', '$units'),
    withdrawn: times('$withdrawn', '$units'),
    words: times('$published', '$units', '$words'),
    tokens: times('$published', '$units', '$tokens'),
    overridden: times({ $ifNull: ['$overridden', 0] }, '$units'),
    ...Object.assign({}, ...MEASURED_PARTS.map((part) => partSums(part, countsRows))),
  }
}

function partSums(part: MeasuredPart, countsRows: boolean): Readonly<Record<string, Expression>> {
  const tenths = `$${part}`
  const scored = (...factors: readonly Expression[]): Expression => ({
    $sum: { $cond: [{ $eq: [{ $ifNull: [tenths, null] }, null] }, 0, { $multiply: [...factors] }] },
  })
  return {
    [`${part}Articles`]: countsRows ? scored('$published') : scored('$published', '$units'),
    [`${part}Units`]: scored('$published', '$units'),
    [`${part}Tenths`]: scored('$published', '$units', tenths),
    [`${part}Squares`]: scored('$published', '$units', tenths, tenths),
  }
}

const included = (countsRows: boolean): Readonly<Record<string, Expression>> => ({
  ...Object.fromEntries(SUM_NAMES.map((name) => [name, 1])),
  ...(countsRows ? {} : WHOLE_ARTICLES),
})

const WHOLE_ARTICLES: Readonly<Record<string, Expression>> = Object.fromEntries(
  MEASURED_PARTS.map((part) => [`${part}Articles`, { $divide: [`$${part}Articles`, SHARE_UNITS] }]),
)
