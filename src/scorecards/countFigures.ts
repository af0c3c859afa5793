import { SHARE_UNITS } from '../facts/SHARE_UNITS.ts'
import { articlesOf } from './articlesOf.ts'
import type { Contribution } from './Contribution.ts'
import { liveUnits } from './liveUnits.ts'
import type { FigureContext, ScorecardFigure } from './ScorecardFigure.ts'

type Event = 'published' | 'republished' | 'updated' | 'withdrawn' | 'overridden'
type Length = 'words' | 'tokens'

/** The figures of how much: events, what is live, and length. */
export const countFigures: readonly ScorecardFigure[] = [
  eventFigure('published', 'not live → live, the first time ever for the document in this scope'),
  eventFigure('republished', 'not live → live, not the first time'),
  eventFigure('updated', 'live → live with another content, at most once a document a day'),
  eventFigure('withdrawn', 'live → not live'),
  eventFigure('overridden', 'published below a floor or without approvals, with a reason'),
  {
    name: 'scorecard.live',
    unit: 'articles',
    formula: {
      name: 'live',
      version: '1',
      expression: 'live before the period + published + republished − withdrawn',
    },
    value: ({ live }) => live,
    inputs: liveInputs,
    counting: 'live',
    amount: (row) =>
      articlesOf(
        row.units * liveUnits({ published: row.published, republished: row.republished, withdrawn: row.withdrawn }),
      ),
    gaps: [],
  },
  lengthFigure('words', 'body tokens ÷ tokens per English word of the language'),
  lengthFigure('tokens', 'body tokens'),
]

function eventFigure(name: Event, meaning: string): ScorecardFigure {
  return {
    name: `scorecard.${name}`,
    unit: 'articles',
    formula: { name, version: '1', expression: `Σ share units of the events (${meaning}) ÷ 27,720` },
    value: (row) => row[name],
    inputs: ({ cell }) => [
      { name: 'units', value: cell.sums[name] },
      { name: 'units of one article', value: SHARE_UNITS },
    ],
    counting: name,
    amount: (row) => articlesOf(row.units * row[name]),
    gaps: [],
  }
}

function lengthFigure(name: Length, meaning: string): ScorecardFigure {
  return {
    name: `scorecard.${name}`,
    unit: name,
    formula: {
      name,
      version: '1',
      expression: `Σ share units × ${name} of the version first published (${meaning}) ÷ 27,720`,
    },
    value: (row) => row[name],
    inputs: ({ cell }) => [
      { name: `units × ${name}`, value: cell.sums[name] },
      { name: 'units of one article', value: SHARE_UNITS },
    ],
    counting: 'published',
    amount: (row: Contribution) => articlesOf(row.units * row[name]),
    gaps: [],
  }
}

function liveInputs({ cell, row }: FigureContext): ReturnType<ScorecardFigure['inputs']> {
  return [
    { name: 'live before', value: articlesOf(cell.live - liveUnits(cell.sums)) },
    { name: 'published', value: row.published },
    { name: 'republished', value: row.republished },
    { name: 'withdrawn', value: row.withdrawn },
  ]
}
