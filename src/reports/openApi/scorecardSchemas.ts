import { SCORECARD_CUTS } from '../../scorecards/ScorecardKey.ts'
import type {
  AsOf,
  Named,
  Quality,
  RowQuality,
  RowTargets,
  ScorecardReport,
  ScorecardRow,
  TargetProgress,
} from '../../scorecards/ScorecardReport.ts'
import { GRAINS } from '../../time/Grain.ts'
import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'

const { text, flag, number, whole, ref, listOf, orNull, oneOf, object } = schema

const quality = (description: string): JsonSchema => orNull(ref('Quality', description))
const progress = (description: string): JsonSchema => orNull(ref('TargetProgress', description))
const named = (description: string): JsonSchema => orNull(ref('Named', description))

const row = object<ScorecardRow>(
  {
    author: named('Null is the line of nobody; only in reports by author.'),
    channel: named('Null is the line of no channel; only in reports by channel.'),
    topic: named('Null is the line of no topic; only in reports by topic.'),
    period: orNull(text('2026-11-22, 2026-W47, 2026-11 or total; null is that of undated documents.')),
    from: orNull(text('First day.')),
    to: orNull(text('Last day.')),
    partial: flag('Clipped by the range, or not over.'),
    live: number('Articles live at the end of the period; a co-author counts for a part of one.'),
    published: number('Articles that went live for the first time.'),
    republished: number('Articles that went live again.'),
    updated: number('Articles changed while live, at most once a day each.'),
    withdrawn: number('Articles that ceased to be live.'),
    overridden: number('Publications, first and later, that an editor overrode the rules of a channel for.'),
    words: number('Words of the articles first published, in English words.'),
    tokens: number('Tokens of the same.'),
    quality: ref('RowQuality'),
    targets: orNull(ref('RowTargets', 'Null where there are none, or the period is not of whole months.')),
  },
  'One line in one period.',
  ['author', 'channel', 'topic'],
)

const report = object<ScorecardReport>(
  {
    by: ref('ScorecardCut'),
    grain: ref('Grain'),
    from: orNull(text('First day; null is all time.')),
    to: orNull(text('Last day, inclusive; null is all time.')),
    timeZone: text('IANA zone that days are counted in.'),
    formula: orNull(text('The craft formula that scores are under.')),
    rows: listOf(ref('ScorecardRow')),
    next: orNull(text('Pass as `after` for the next page; null on the last one.')),
    asOf: ref('AsOf'),
  },
  'A page of a scorecard.',
)

/** The shapes of a scorecard report. */
export const scorecardSchemas: Readonly<Record<string, JsonSchema>> = {
  ScorecardCut: oneOf(SCORECARD_CUTS, 'What a scorecard is cut by.'),
  Grain: oneOf(GRAINS, 'How finely a report divides its range.'),
  Id: text('The id of a document, as a text on every database.'),
  AsOf: object<AsOf>(
    { position: whole('The last fact in the figures.'), pending: whole('Facts that are not in them yet.') },
    'Which facts the figures contain.',
  ),
  Named: object<Named>({ id: ref('Id'), name: orNull(text()) }, 'Whom or what a row is about.'),
  Quality: object<Quality>(
    {
      mean: number(),
      adjusted: number('The mean, drawn towards that of all live articles the more the fewer there are.'),
      low: number('Low end of an interval of 80 %.'),
      high: number('High end of it.'),
      n: whole('Articles.'),
      weight: number('Whole articles that the shares in them make.'),
      rank: orNull(whole('1 is best; null under three articles.')),
    },
    'One number of quality, 0 to 100.',
  ),
  RowQuality: object<RowQuality>(
    {
      craft: quality('From the text.'),
      review: quality("From people's marks."),
      result: quality('From what the audience did.'),
      combined: quality('The weighted mean of those that are known.'),
    },
    'Three numbers kept apart; null is unknown, never 0.',
  ),
  TargetProgress: object<TargetProgress>(
    { target: number(), actual: orNull(number()), ratio: orNull(number('actual ÷ target')) },
    'How much of a target is reached.',
  ),
  RowTargets: object<RowTargets>(
    { published: progress('Articles.'), words: progress('Words.'), craft: progress('Mean craft.') },
    'Targets of the months of a row.',
  ),
  ScorecardRow: row,
  ScorecardReport: report,
}
