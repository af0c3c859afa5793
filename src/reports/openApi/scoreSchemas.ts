import { DIMENSION_WEIGHTS } from '../../scoring/DIMENSION_WEIGHTS.ts'
import type { DimensionLoss } from '../../scoring/Finding.ts'
import { GATES } from '../../scoring/GATES.ts'
import { SCORE_SORTS } from '../../scoring/SCORE_SORTS.ts'
import type { LossReport, RuleLoss } from '../LossReport.ts'
import type { FindingSource, ReportedCraft, ReportedFinding } from '../ReportedCraft.ts'
import type { PastScore, ScoreHistory } from '../ScoreHistory.ts'
import type { ScoreList, ScoreListItem } from '../ScoreList.ts'
import type { ScoreReport } from '../ScoreReport.ts'
import type { JsonSchema } from './JsonSchema.ts'
import { schema } from './schema.ts'

const { text, flag, number, whole, scalar, ref, listOf, orNull, oneOf, object } = schema

type Part<Name extends keyof ScoreReport> = NonNullable<ScoreReport[Name]> & object

const finding = object<ReportedFinding>(
  {
    dimension: ref('ScoreDimension'),
    rule: text('A stable name, such as heading-gap.'),
    points: number('Points lost.'),
    path: listOf(scalar(), "Keys and indexes from the body's root, or the name of a field."),
    from: whole('First character in the text at the path.'),
    to: whole('The character after the last.'),
    reason: text('A sentence in English.'),
    mend: orNull(
      text('What would bring the points back, in English; null for a rule that this version does not know.'),
    ),
    source: orNull(ref('FindingSource', 'What a text was copied from; null for other findings.')),
    data: { type: 'object', additionalProperties: scalar(), description: 'The numbers in the reason.' },
  },
  'Points lost, and why.',
  ['from', 'to', 'data'],
)

const score = object<ScoreReport>(
  {
    craft: orNull(ref('Craft')),
    review: orNull(ref('ReviewScore')),
    result: orNull(ref('ResultScore')),
    combined: orNull(ref('CombinedScore')),
    percentile: orNull(number('Share of live articles with a lower craft score, 0 to 100.')),
    fluency: orNull(ref('Fluency', 'Null for a text without a language, and before the first count.')),
    compared: orNull(
      whole(
        'Texts of the archive that it was compared with just now; null for a stored score, which was compared in its time.',
      ),
    ),
    asOf: ref('AsOf'),
  },
  'The score of one text: three numbers kept apart, null while unknown, and their blend.',
)

/** The shapes of a score. */
export const scoreSchemas: Readonly<Record<string, JsonSchema>> = {
  ScoreDimension: oneOf(
    [...Object.keys(DIMENSION_WEIGHTS), ...GATES],
    'What a text is judged by; and, once it was looked up in the archive, originality and fluency, by which copies and words in no order lose points.',
  ),
  DimensionLoss: object<DimensionLoss>(
    { name: ref('ScoreDimension'), weight: number('Points that it may cost.'), lost: number('Points that it cost.') },
    'What a dimension may cost and did cost.',
  ),
  FindingSource: object<FindingSource>(
    { collection: text(), id: ref('Id'), title: orNull(text('Null when it is gone or not for the caller.')) },
    'The document that a finding names.',
  ),
  Finding: finding,
  Craft: object<ReportedCraft>(
    {
      score: number('100 less every point lost.'),
      formula: text(),
      dimensions: listOf(ref('DimensionLoss')),
      findings: listOf(ref('Finding'), 'The dearest first.'),
    },
    'The craft of a text, 0 to 100, with every point lost.',
  ),
  ReviewScore: object<Part<'review'>>(
    { score: number(), n: whole(), provisional: flag('Too few marks to rely on.') },
    "What people's marks say.",
  ),
  ResultScore: object<Part<'result'>>({ score: number(), n: whole() }, 'What the audience did, as a percentile.'),
  ScoreWeights: object<Part<'combined'>['weights']>(
    { craft: number(), review: number(), result: number() },
    'Weights as they were used; together 1.',
  ),
  CombinedScore: object<Part<'combined'>>(
    { score: number(), weights: ref('ScoreWeights'), formula: text() },
    'The weighted mean of the numbers that are known.',
  ),
  ScoreSort: oneOf(
    Object.keys(SCORE_SORTS),
    'What comes first: the lowest craft, the highest, the shortest text, the longest.',
  ),
  Weakest: object<NonNullable<ScoreListItem['weakest']>>(
    { dimension: ref('ScoreDimension'), lost: number('Points lost.') },
    'What an article lost most by.',
  ),
  ScoreListItem: object<ScoreListItem>(
    {
      collection: text(),
      id: ref('Id'),
      title: orNull(text('Null when it is gone or not for the caller.')),
      craft: number('0 to 100.'),
      percentile: orNull(number('Share of live articles with a lower craft score, 0 to 100.')),
      weakest: orNull(ref('Weakest', 'Null where it lost nothing.')),
      review: orNull(number("What people's marks say; null while there are none.")),
      words: whole('English-word equivalents.'),
      language: orNull(text('A BCP 47 tag.')),
    },
    'A live article in a list of scores.',
  ),
  ScoreList: object<ScoreList>(
    {
      total: whole('On all pages.'),
      formula: text(),
      items: listOf(ref('ScoreListItem')),
      next: orNull(text('Where the next page begins; null behind the last.')),
      asOf: ref('AsOf'),
    },
    'Live articles by their scores.',
  ),
  LossExample: object<RuleLoss['examples'][number]>(
    { collection: text(), id: ref('Id'), title: orNull(text()), points: number('What it loses to the rule.') },
    'An article that loses much to a rule.',
  ),
  RuleLoss: object<RuleLoss>(
    {
      dimension: ref('ScoreDimension'),
      rule: text(),
      mend: orNull(text('What would bring the points back, in English.')),
      data: { type: 'object', additionalProperties: scalar(), description: 'The numbers in that sentence.' },
      points: number('Lost to it in the mean, over all articles that were read.'),
      articles: whole('Articles that lose points to it.'),
      examples: listOf(ref('LossExample'), 'Those that lose most to it.'),
    },
    'A rule, and what it costs.',
  ),
  LossReport: object<LossReport>(
    {
      articles: whole('Live articles with a score under the formula in force.'),
      read: whole('The latest of them, which this is about: at most 2,000.'),
      formula: text(),
      dimensions: listOf(ref('DimensionLoss'), 'Mean losses, the dearest first.'),
      rules: listOf(ref('RuleLoss'), 'The dearest first, at most twenty.'),
      asOf: ref('AsOf'),
    },
    'What live articles lose most points by.',
  ),
  Score: score,
  ApprovalsMissed: object<NonNullable<NonNullable<PastScore['override']>['approvals']>>(
    { needed: whole(), given: whole() },
    'The most approvals that a channel asked for, and how many there were.',
  ),
  PublishingOverride: object<NonNullable<PastScore['override']>>(
    {
      reason: text(),
      floor: orNull(number('The highest floor of craft that it missed.')),
      approvals: orNull(ref('ApprovalsMissed')),
    },
    'Why an editor published a text although a channel asked for more.',
  ),
  PastScore: object<PastScore>(
    {
      fact: ref('Id'),
      type: text('The type of the fact, such as article.updated.'),
      at: text('ISO 8601 in UTC.'),
      formula: text('Scores under different formulas do not compare.'),
      score: number('0 to 100.'),
      dimensions: listOf(ref('DimensionLoss')),
      override: orNull(ref('PublishingOverride')),
    },
    'A craft score that a document had from a moment on.',
  ),
  ScoreHistory: object<ScoreHistory>(
    { versions: listOf(ref('PastScore'), 'The latest first.'), asOf: ref('AsOf') },
    'The craft scores that a document had.',
  ),
}
