import type { FigureInput } from './Explanation.ts'
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

const CRAFT: Readonly<Record<Field, string>> = {
  mean: 'Σ share × craft ÷ Σ share, over the articles first published in the period that have a score',
  adjusted: '(weight × mean + k × mean of all live articles) ÷ (weight + k)',
  low: 'adjusted − z × √(variance within authors ÷ (weight + k)), not under 0',
  high: 'adjusted + z × √(variance within authors ÷ (weight + k)), not over 100',
  n: 'articles first published in the period that have a score',
  weight: 'Σ share of those articles',
  rank: 'place by adjusted among the lines with n ≥ 3 in the same period, 1 = best',
}

const EXPRESSIONS: Readonly<Record<Part, (field: Field) => string>> = {
  craft: (field) => CRAFT[field],
  review: () => "people's marks; not known, since this version does not count reviews",
  result: () => 'what readers did, as a percentile; not known, since this version does not measure visits',
  combined: (field) =>
    field === 'n' || field === 'weight' || field === 'rank'
      ? `${field} of the known part that has the greatest weight`
      : `Σ weight × ${field} ÷ Σ weight over the known parts (craft 0.4, review 0.4, result 0.2)`,
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
    counting: part === 'review' || part === 'result' ? null : 'scored',
    amount: ({ craft }) => (craft ?? 0) / 10,
    gaps: GAPS[part],
  }
}

function inputsOf(part: Part, field: Field, context: FigureContext): readonly FigureInput[] {
  const { quality } = context.row
  if (part === 'review' || part === 'result') return []
  if (part === 'craft') return quality.craft ? craftInputs(field, quality.craft, context) : []
  const { weights } = QUALITY_DEFAULTS
  return (['craft', 'review', 'result'] as const).flatMap((name) => [
    { name: `${name}.${field}`, value: quality[name]?.[field] ?? null },
    { name: `weight of ${name}`, value: weights[name] },
  ])
}

function craftInputs(field: Field, craft: Quality, context: FigureContext): readonly FigureInput[] {
  const { base, shrinkage, craftFormula, cell } = context
  const formula = { name: 'craft formula', value: craftFormula }
  const weight = { name: 'weight', value: craft.weight }
  const k = { name: 'k', value: shrinkage }
  const spread = [
    { name: 'adjusted', value: craft.adjusted },
    { name: 'z', value: QUALITY_DEFAULTS.z },
    { name: 'variance within authors', value: roundFigure(base.within) },
    { name: 'authors with two articles', value: base.authors },
    weight,
    k,
  ]
  const inputs: Readonly<Record<Field, readonly FigureInput[]>> = {
    mean: [
      { name: 'Σ units × craft in tenths', value: cell.sums.craftTenths },
      { name: 'Σ units', value: cell.sums.craftUnits },
      formula,
    ],
    adjusted: [
      weight,
      { name: 'mean', value: craft.mean },
      k,
      { name: 'mean of all live articles', value: base.mean === null ? null : roundFigure(base.mean) },
      formula,
    ],
    low: spread,
    high: spread,
    n: [formula],
    weight: [{ name: 'Σ units', value: cell.sums.craftUnits }, formula],
    rank: [
      { name: 'adjusted', value: craft.adjusted },
      { name: 'n', value: craft.n },
      { name: 'lines ranked', value: cell.ranked },
    ],
  }
  return inputs[field]
}
