import { REVIEW_DEFAULTS } from '../reviews/REVIEW_DEFAULTS.ts'
import { REVIEW_FORMULA } from '../reviews/REVIEW_FORMULA.ts'
import type { Explanation } from '../scorecards/Explanation.ts'
import { roundFigure } from '../scorecards/roundFigure.ts'
import { CRAFT_FORMULA } from '../scoring/CRAFT_FORMULA.ts'
import { findingsByRule } from '../scoring/findingsByRule.ts'
import { BLEND_FORMULA } from './blendOf.ts'
import type { ScoreFigure, ScorePart } from './ScoreFigure.ts'

const losses = ({ report }: ScorePart): Explanation['inputs'] =>
  (report.craft?.dimensions ?? []).flatMap(({ name, weight, lost }) => [
    { name: `weight.${name}`, value: weight },
    { name: `lost.${name}`, value: lost },
  ])

const NO_REVIEWS = { what: 'review', n: 0, reason: 'Nobody has marked the text that is live.' }
const NO_VISITS = { what: 'result', n: 0, reason: 'Visits are not measured yet.' }

const gaps = ({ report }: ScorePart): Explanation['missing'] => [
  ...(report.review === null ? [NO_REVIEWS] : []),
  ...(report.result === null ? [NO_VISITS] : []),
]

const REVIEW: Pick<ScoreFigure, 'missing' | 'inputs' | 'items'> = {
  inputs: ({ stored: { reviewed } }) =>
    reviewed === null
      ? []
      : [
          ...reviewed.reviews.flatMap(({ points, severity }, index) => [
            { name: `points of review ${index + 1}`, value: points },
            { name: `severity of its reviewer ${index + 1}`, value: severity },
          ]),
          { name: 'usual points', value: reviewed.usual },
          { name: 'm', value: reviewed.usual === null ? 0 : REVIEW_DEFAULTS.prior },
        ],
  missing: ({ report }) => (report.review === null ? [NO_REVIEWS] : []),
  items: ({ reviewed }) =>
    (reviewed?.reviews ?? []).map(({ fact, at, points, severity }) => ({
      fact,
      at,
      amount: roundFigure(points - severity),
    })),
}

const costs = ({ report }: Pick<ScorePart, 'report'>) => (report.craft ? findingsByRule(report.craft) : [])

/** A figure of the ledger of craft. */
const craftFigure = (
  expression: string,
  figure: Pick<ScoreFigure, 'value' | 'inputs'> & Partial<ScoreFigure>,
): ScoreFigure => ({
  unit: 'points',
  formula: { name: 'craft', version: CRAFT_FORMULA, expression },
  missing: () => [],
  ...figure,
})

/** A figure that nothing is recorded for yet. */
const resultFigure = (field: 'score' | 'n', expression: string): ScoreFigure => ({
  unit: field === 'n' ? 'results' : 'points',
  formula: { name: 'result', version: '1', expression },
  value: ({ report }) => report.result?.[field] ?? null,
  inputs: () => [],
  missing: () => [NO_VISITS],
})

/** The figures of one document's score, by name. */
export const SCORE_FIGURES: ReadonlyMap<string, ScoreFigure> = new Map<string, ScoreFigure>([
  [
    'score.craft',
    craftFigure('100 − Σ points lost over the dimensions that apply', {
      value: ({ report }) => report.craft?.score ?? null,
      inputs: losses,
    }),
  ],
  [
    'score.craft.lost',
    craftFigure('Σ points lost to the rules of the dimension, at most its weight', {
      of: { name: 'dimension', among: ({ report }) => report.craft?.dimensions.map(({ name }) => name) ?? [] },
      value: ({ report, part }) => report.craft?.dimensions.find(({ name }) => name === part)?.lost ?? null,
      inputs: (about) => [
        ...losses(about).filter(({ name }) => name === `weight.${about.part}`),
        ...costs(about)
          .filter(({ dimension }) => dimension === about.part)
          .map(({ rule, gain }) => ({ name: `rule.${rule}`, value: gain })),
      ],
    }),
  ],
  [
    'score.craft.points',
    craftFigure('Σ points lost over the findings of the rule', {
      of: { name: 'rule', among: (about) => costs(about).map(({ rule }) => rule) },
      value: (about) => costs(about).find(({ rule }) => rule === about.part)?.gain ?? null,
      inputs: (about) => [
        { name: 'findings', value: costs(about).find(({ rule }) => rule === about.part)?.findings.length ?? 0 },
      ],
    }),
  ],
  [
    'score.words',
    craftFigure('body tokens ÷ tokens per English word of the language', {
      unit: 'words',
      value: ({ stored }) => stored.words,
      inputs: ({ stored: { tokens, language } }) => [
        { name: 'body tokens', value: tokens },
        { name: 'language', value: language },
      ],
    }),
  ],
  [
    'score.review',
    {
      unit: 'points',
      formula: {
        name: 'review',
        version: REVIEW_FORMULA,
        expression:
          '(Σ (points − severity) + m × usual points) ÷ (n + m), of the last marks that each person gave this text',
      },
      value: ({ report }) => report.review?.score ?? null,
      ...REVIEW,
    },
  ],
  [
    'score.review.n',
    {
      unit: 'reviews',
      formula: { name: 'review', version: REVIEW_FORMULA, expression: 'people who marked exactly this text' },
      value: ({ report }) => report.review?.n ?? null,
      ...REVIEW,
      items: (stored) => REVIEW.items?.(stored).map((item) => ({ ...item, amount: 1 })) ?? [],
    },
  ],
  ['score.result', resultFigure('score', 'percentile of what the audience did, within channel and age')],
  ['score.result.n', resultFigure('n', 'how many visits it is made of')],
  [
    'score.combined',
    {
      unit: 'points',
      formula: {
        name: 'blend',
        version: BLEND_FORMULA,
        expression: '(0.4 × craft + 0.4 × review + 0.2 × result) ÷ Σ weights of those that are known',
      },
      value: ({ report }) => report.combined?.score ?? null,
      inputs: ({ report }) => [
        { name: 'craft', value: report.craft?.score ?? null },
        { name: 'review', value: report.review?.score ?? null },
        { name: 'result', value: report.result?.score ?? null },
      ],
      missing: gaps,
    },
  ],
  [
    'score.percentile',
    {
      unit: 'per cent',
      formula: {
        name: 'percentile',
        version: '1',
        expression:
          '(live articles with a lower craft score + half of those with the same) ÷ live articles × 100, of those with a score under the formula in force',
      },
      value: ({ report }) => report.percentile,
      inputs: ({ report }) => [{ name: 'craft', value: report.craft?.score ?? null }],
      missing: () => [],
    },
  ],
])
