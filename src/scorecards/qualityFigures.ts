import { REVIEW_FORMULA } from '../reviews/REVIEW_FORMULA.ts'
import type { Counting } from './ContributionQuery.ts'
import type { FigureInput } from './Explanation.ts'
import type { MeasuredPart } from './MeasuredPart.ts'
import { QUALITY_DEFAULTS } from './QUALITY_DEFAULTS.ts'
import { roundFigure } from './roundFigure.ts'
import type { FigureContext, Gap, ScorecardFigure } from './ScorecardFigure.ts'
import type { Quality, RowQuality } from './ScorecardReport.ts'

type Part = keyof RowQuality
type Field = keyof Quality

const FIELDS = ['mean', 'adjusted', 'low', 'high', 'n', 'weight', 'rank'] as const satisfies readonly Field[]
const PARTS = ['craft', 'review', 'result', 'combined'] as const satisfies readonly Part[]

const UNITS: Readonly<Record<Field, ScorecardFigure['unit']>> = {
  mean: 'points',
  adjusted: 'points',
  low: 'points',
  high: 'points',
  n: 'articles',
  weight: 'articles',
  rank: 'rank',
}

const MEASURED: Readonly<Record<MeasuredPart, { readonly score: string; readonly have: string }>> = {
  craft: { score: 'craft', have: 'have a score' },
  review: { score: 'review', have: 'people have marked' },
}

function measuredExpression(part: MeasuredPart, field: Field): string {
  const { score, have } = MEASURED[part]
  const expressions: Readonly<Record<Field, string>> = {
    mean: `Σ share × ${score} ÷ Σ share, over the articles first published in the period that ${have}`,
    adjusted: '(weight × mean + k × mean of all live articles) ÷ (weight + k)',
    low: 'adjusted − z × √(variance within authors ÷ (weight + k)), not under 0',
    high: 'adjusted + z × √(variance within authors ÷ (weight + k)), not over 100',
    n: `articles first published in the period that ${have}`,
    weight: 'Σ share of those articles',
    rank: 'place by adjusted among the lines with n ≥ 3 in the same period, 1 = best',
  }
  return expressions[field]
}

const EXPRESSIONS: Readonly<Record<Part, (field: Field) => string>> = {
  craft: (field) => measuredExpression('craft', field),
  review: (field) => measuredExpression('review', field),
  result: () => 'what readers did, as a percentile; not known, since this version does not measure visits',
  combined: (field) =>
    field === 'n' || field === 'weight' || field === 'rank'
      ? `${field} of the known part that has the greatest weight`
      : `Σ weight × ${field} ÷ Σ weight over the known parts (craft 0.4, review 0.4, result 0.2)`,
}

/** Which articles each part is made of; all of its parts are not of the same ones, so that `combined` shows the craft. */
const COUNTING: Readonly<Record<Part, Counting | null>> = {
  craft: 'scored',
  review: 'reviewed',
  result: null,
  combined: 'scored',
}

const GAPS: Readonly<Record<Part, readonly Gap[]>> = {
  craft: ['scores'],
  review: ['reviews'],
  result: ['results'],
  combined: ['scores', 'reviews', 'results'],
}

/** The figures of how good: each field of each part of quality. */
export const qualityFigures: readonly ScorecardFigure[] = PARTS.flatMap((part) =>
  FIELDS.map((field) => qualityFigure(part, field)),
)

function qualityFigure(part: Part, field: Field): ScorecardFigure {
  return {
    name: `scorecard.quality.${part}.${field}`,
    unit: UNITS[field],
    formula: { name: `${part}.${field}`, version: '1', expression: EXPRESSIONS[part](field) },
    value: ({ quality }) => quality[part]?.[field] ?? null,
    inputs: (context) => inputsOf(part, field, context),
    counting: COUNTING[part],
    amount: ({ craft, review }) => ((part === 'review' ? review : craft) ?? 0) / 10,
    gaps: GAPS[part],
  }
}

function inputsOf(part: Part, field: Field, context: FigureContext): readonly FigureInput[] {
  const { quality } = context.row
  if (part === 'result') return []
  if (part !== 'combined') {
    const measured = quality[part]
    return measured ? measuredInputs(part, field, measured, context) : []
  }
  const { weights } = QUALITY_DEFAULTS
  return (['craft', 'review', 'result'] as const).flatMap((name) => [
    { name: `${name}.${field}`, value: quality[name]?.[field] ?? null },
    { name: `weight of ${name}`, value: weights[name] },
  ])
}

function measuredInputs(
  part: MeasuredPart,
  field: Field,
  quality: Quality,
  context: FigureContext,
): readonly FigureInput[] {
  const { cell } = context
  const base = context.base[part]
  const formula =
    part === 'craft'
      ? { name: 'craft formula', value: context.craftFormula }
      : { name: 'review formula', value: REVIEW_FORMULA }
  const weight = { name: 'weight', value: quality.weight }
  const k = { name: 'k', value: base.mean === null ? 0 : context.shrinkage }
  const spread = [
    { name: 'adjusted', value: quality.adjusted },
    { name: 'z', value: QUALITY_DEFAULTS.z },
    { name: 'variance within authors', value: roundFigure(base.within) },
    { name: 'authors with two articles', value: base.authors },
    weight,
    k,
  ]
  const inputs: Readonly<Record<Field, readonly FigureInput[]>> = {
    mean: [
      { name: `Σ units × ${part} in tenths`, value: cell.sums[`${part}Tenths`] },
      { name: 'Σ units', value: cell.sums[`${part}Units`] },
      formula,
    ],
    adjusted: [
      weight,
      { name: 'mean', value: quality.mean },
      k,
      { name: 'mean of all live articles', value: base.mean === null ? null : roundFigure(base.mean) },
      formula,
    ],
    low: spread,
    high: spread,
    n: [formula],
    weight: [{ name: 'Σ units', value: cell.sums[`${part}Units`] }, formula],
    rank: [
      { name: 'adjusted', value: quality.adjusted },
      { name: 'n', value: quality.n },
      { name: 'lines ranked', value: cell.ranked[part] },
    ],
  }
  return inputs[field]
}
