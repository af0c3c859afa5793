import { roundFigure } from '../scorecards/roundFigure.ts'
import { DIMENSION_WEIGHTS } from '../scoring/DIMENSION_WEIGHTS.ts'
import { dearestRules } from '../scoring/dearestRules.ts'
import { findingsByRule } from '../scoring/findingsByRule.ts'
import { GATES } from '../scoring/GATES.ts'
import { mendEn } from '../scoring/messages/mendEn.ts'
import type { LiveFindings } from '../store/payload/reports/liveFindings.ts'
import type { LossFigure, LossPart } from './LossFigure.ts'
import { meanLosses } from './meanLosses.ts'

const DIMENSIONS = { name: 'dimension', among: [...Object.keys(DIMENSION_WEIGHTS), ...GATES] } as const

const RULES = { name: 'rule', among: Object.keys(mendEn) } as const

/** What the rule that is asked about costs; null for nothing. */
const costOf = ({ losses, part }: LossPart) => dearestRules(losses.rows).find(({ rule }) => rule === part) ?? null

const lostTo = (row: LiveFindings, part: string): number =>
  findingsByRule(row).find(({ rule }) => rule === part)?.gain ?? 0

const read = ({ losses: { rows } }: LossPart) => ({ name: 'articles read', value: rows.length })

/** The figures of a report of losses, by name. */
export const LOSS_FIGURES: ReadonlyMap<string, LossFigure> = new Map<string, LossFigure>([
  [
    'losses.articles',
    {
      unit: 'articles',
      expression: 'live articles with a score under the formula in force',
      value: ({ losses }) => losses.articles,
      inputs: () => [],
      amount: () => 1,
    },
  ],
  [
    'losses.read',
    {
      unit: 'articles',
      expression: 'of the live articles with a score under the formula in force, those published last, at most 2,000',
      value: ({ losses }) => losses.rows.length,
      inputs: ({ losses }) => [{ name: 'articles', value: losses.articles }],
      amount: () => 1,
    },
  ],
  [
    'losses.dimension',
    {
      unit: 'points',
      of: DIMENSIONS,
      expression: 'Σ points lost by the dimension ÷ articles read',
      value: ({ losses, part }) => meanLosses(losses.rows)[part] ?? null,
      inputs: (about) => [
        read(about),
        ...dearestRules(about.losses.rows)
          .filter(({ dimension }) => dimension === about.part)
          .map(({ rule, points }) => ({ name: `rule.${rule}`, value: roundFigure(points) })),
      ],
      amount: ({ lost }, part) => lost[part] ?? 0,
    },
  ],
  [
    'losses.rule',
    {
      unit: 'points',
      of: RULES,
      expression: 'Σ points lost to the rule ÷ articles read',
      value: (about) => (about.losses.rows.length === 0 ? null : roundFigure(costOf(about)?.points ?? 0)),
      inputs: (about) => [read(about), { name: 'articles that lose', value: costOf(about)?.texts.length ?? 0 }],
      amount: lostTo,
    },
  ],
  [
    'losses.rule.articles',
    {
      unit: 'articles',
      of: RULES,
      expression: 'articles read that lose points to the rule',
      value: (about) => costOf(about)?.texts.length ?? 0,
      inputs: (about) => [read(about)],
      amount: (row, part) => Number(lostTo(row, part) > 0),
    },
  ],
])
