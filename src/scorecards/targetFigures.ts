import { articlesOf } from './articlesOf.ts'
import type { Contribution } from './Contribution.ts'
import type { ScorecardFigure } from './ScorecardFigure.ts'
import type { RowTargets, TargetProgress } from './ScorecardReport.ts'
import { wholeMonths } from './wholeMonths.ts'

type Goal = keyof RowTargets
type Field = keyof TargetProgress

const GOALS = ['published', 'words', 'craft'] as const satisfies readonly Goal[]
const FIELDS = ['target', 'actual', 'ratio'] as const satisfies readonly Field[]
const UNITS: Readonly<Record<Goal, ScorecardFigure['unit']>> = {
  published: 'articles',
  words: 'words',
  craft: 'points',
}

const AMOUNTS: Readonly<Record<Goal, (row: Contribution) => number>> = {
  published: ({ units, published }) => articlesOf(units * published),
  words: ({ units, words }) => articlesOf(units * words),
  craft: ({ craft }) => (craft ?? 0) / 10,
}

/** The figures of how much of what was to be reached has been. */
export const targetFigures: readonly ScorecardFigure[] = GOALS.flatMap((goal) =>
  FIELDS.map((field) => targetFigure(goal, field)),
)

function targetFigure(goal: Goal, field: Field): ScorecardFigure {
  return {
    name: `scorecard.targets.${goal}.${field}`,
    unit: field === 'ratio' ? 'ratio' : UNITS[goal],
    formula: { name: `targets.${goal}.${field}`, version: '1', expression: expressionOf(goal, field) },
    value: ({ targets }) => targets?.[goal]?.[field] ?? null,
    inputs: ({ row }) => [
      { name: 'months', value: wholeMonths(row).length },
      { name: 'target', value: row.targets?.[goal]?.target ?? null },
      { name: 'actual', value: row.targets?.[goal]?.actual ?? null },
    ],
    counting: goal === 'craft' ? 'scored' : 'published',
    amount: AMOUNTS[goal],
    gaps: goal === 'craft' ? ['target', 'scores'] : ['target'],
  }
}

function expressionOf(goal: Goal, field: Field): string {
  if (field === 'ratio') return 'actual ÷ target'
  if (field === 'actual') return goal === 'craft' ? 'quality.craft.mean of the row' : `${goal} of the row`
  const monthly = 'targets of the months, of each the latest entry up to it'
  return goal === 'craft' ? `mean of the ${monthly}` : `sum of the ${monthly}`
}
