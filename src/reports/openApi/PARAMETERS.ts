import type { Parameter } from './Parameter.ts'
import { schema } from './schema.ts'
import { TEXT_TO_SCORE } from './TEXT_TO_SCORE.ts'

const { text, flag, ref } = schema

const optional = (name: string, shape: Parameter['schema'], description: string): Parameter => ({
  name,
  description,
  schema: shape,
  required: false,
})

const by = optional('by', ref('ScorecardCut'), 'What the scorecard is cut by.')

/** What chooses the rows of a scorecard. */
const rows: readonly Parameter[] = [
  optional('from', text(), 'First day, YYYY-MM-DD. Absent, with `to`, for all time.'),
  optional('to', text(), 'Last day, YYYY-MM-DD, inclusive.'),
  optional('grain', { ...ref('Grain'), default: 'total' }, 'How finely the range is divided.'),
  optional(
    'author',
    ref('Id'),
    'One author: a line in reports by author, else what is counted. `none` is nobody. An id that was merged stands for the one it counts as. Absent, for an author of the house: all own bylines, each a line where the report has authors, else together.',
  ),
  optional('channel', ref('Id'), 'One channel, in the same way. `none` is no channel.'),
  optional('topic', ref('Id'), 'One topic, in the same way. `none` is no topic.'),
  optional('language', text(), 'Only documents in this language, a BCP 47 tag.'),
  optional('rollup', { ...flag(), default: false }, 'A topic counts with all topics below it, each document once.'),
]

const collection = optional('collection', text(), 'The slug of a content collection.')
const id = optional('id', ref('Id'), 'The id of a document in it.')

/** The arguments of each report. */
export const PARAMETERS = {
  scorecards: [
    { ...by, required: true },
    ...rows,
    optional('limit', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }, 'Rows on a page.'),
    optional('after', text(), 'The `next` of an earlier page.'),
  ],
  explain: [
    { name: 'figure', description: 'A name from the registry.', schema: text(), required: true },
    { ...by, description: 'The cut of the row; required for figures of scorecards.' },
    ...rows,
    optional(
      'period',
      text(),
      "The row's period, where the report has several; `undated` is that of undated documents.",
    ),
    { ...collection, description: 'For figures of a score: the slug of a content collection.' },
    { ...id, description: 'For figures of a score: the id of a document in it.' },
    optional('dimension', ref('ScoreDimension'), 'For `score.craft.lost` and `losses.dimension`: which one.'),
    optional('rule', text(), 'For `score.craft.points`, `losses.rule` and `losses.rule.articles`: which one.'),
    optional('fact', ref('Id'), 'For `score.craft…`: the fact that brought an earlier score, as the history names it.'),
  ],
  quality: [
    { ...collection, required: true },
    { ...id, required: true },
  ],
  losses: [
    optional('author', ref('Id'), 'Only articles that credit this author.'),
    optional('channel', ref('Id'), 'Only articles that are on this channel.'),
  ],
  scores: [
    optional('author', ref('Id'), 'Only articles that credit this author.'),
    optional('channel', ref('Id'), 'Only articles that are on this channel.'),
    optional('language', text(), 'Only articles in this language, a BCP 47 tag.'),
    optional('weakest', ref('ScoreDimension'), 'Only articles that lose most by this.'),
    optional('atLeast', { type: 'number', minimum: 0, maximum: 100 }, 'Only scores from so many points on.'),
    optional('under', { type: 'number', minimum: 0, maximum: 100 }, 'Only scores under so many points.'),
    optional(
      'sort',
      { ...ref('ScoreSort'), default: 'lowest' },
      'What comes first. Percentiles are in the order of craft.',
    ),
    optional('limit', { type: 'integer', minimum: 1, maximum: 200, default: 25 }, 'Articles on a page.'),
    optional('after', text(), 'The `next` of an earlier page.'),
  ],
  /** In REST these are the properties of a body. */
  textQuality: Object.entries(TEXT_TO_SCORE).map(([name, shape]) => optional(name, shape, shape.description ?? '')),
} as const satisfies Readonly<Record<string, readonly Parameter[]>>
