import { articlesOf } from './articlesOf.ts'
import type { ContributionsPort, SampledContribution } from './ContributionQuery.ts'
import { contributionsBehind } from './contributionsBehind.ts'
import type { Explanation, Missing, SampleItem } from './Explanation.ts'
import { lineTexts } from './lineTexts.ts'
import { namedKeys } from './namedKeys.ts'
import type { ExplainQuery } from './parseExplainQuery.ts'
import { QUALITY_DEFAULTS } from './QUALITY_DEFAULTS.ts'
import { readConsistently } from './readConsistently.ts'
import { readScorecardTable } from './readScorecardTable.ts'
import { SCORECARD_FIGURES } from './SCORECARD_FIGURES.ts'
import type { Gap, ScorecardFigure } from './ScorecardFigure.ts'
import type { ScorecardPorts } from './ScorecardPorts.ts'
import { ScorecardRefusal } from './ScorecardRefusal.ts'
import type { ScorecardRow } from './ScorecardReport.ts'
import type { ScorecardTable } from './ScorecardTable.ts'
import { type ScorecardCell, scorecardCells } from './scorecardCells.ts'
import { scorecardRow } from './scorecardRow.ts'

const MAX_ITEMS = 50
const NOT_ONE =
  'must be of one row, and this query has several: name the line (author, channel, topic) and the period (from and to, or period)'

const NO_EVENTS: Missing = { what: 'events', n: 0, reason: 'nothing happened to this line in this range' }

export type ExplainPorts = ScorecardPorts & { readonly contributionsIn: ContributionsPort }

/**
 * Where one number of a scorecard report comes from: the same reading as the report's, and the contributions behind it.
 *
 * A line that has no row, since nothing ever happened to it, has figures of null.
 *
 * @throws ScorecardRefusal when the figure is unknown or the query comes down to more than one row.
 */
export async function explainScorecard(ports: ExplainPorts, query: ExplainQuery): Promise<Explanation> {
  const figure = SCORECARD_FIGURES.get(query.figure)
  if (!figure) throw new ScorecardRefusal([{ path: 'figure', message: 'is not a figure of scorecards' }])
  return readConsistently(ports.store, async (projection) => {
    const table = await readScorecardTable(ports, query, projection)
    const cell = onlyCell(table, query, ports.shrinkage)
    return cell ? explainCell(ports, query, table, cell, figure) : explainNothing(ports, query, table, figure)
  })
}

function onlyCell(table: ScorecardTable, query: ExplainQuery, shrinkage: number | undefined): ScorecardCell | null {
  let found: ScorecardCell | null = null
  for (const cell of scorecardCells(table, { ...query, after: null }, shrinkage)) {
    if (query.period !== undefined && cell.period.period !== query.period) continue
    if (found) throw new ScorecardRefusal([{ path: 'figure', message: NOT_ONE }])
    found = cell
  }
  return found
}

async function explainCell(
  ports: ExplainPorts,
  query: ExplainQuery,
  table: ScorecardTable,
  cell: ScorecardCell,
  figure: ScorecardFigure,
): Promise<Explanation> {
  const row = scorecardRow(cell, await lineTexts(ports, query, [cell.key]))
  const shrinkage = query.by !== 'site' ? (ports.shrinkage ?? QUALITY_DEFAULTS.shrinkage) : 0
  const context = { row, cell, base: table.base, shrinkage, craftFormula: table.projection.formula }
  const { n, rows, corrections } = await readBehind(ports, query, table, cell, figure)
  const countOf = async (counting: 'unreviewed' | 'published' | 'unscored') =>
    (await ports.contributionsIn(contributionsBehind(cell, query, table, counting, 0))).documents
  const known = figure.gaps.length > 0 ? await knownOf(countOf) : { articles: 0, unscored: 0, unreviewed: 0 }
  return {
    ...headOf(figure, table),
    value: figure.value(row),
    inputs: figure.inputs(context),
    sample: { n, items: rows.map((contribution) => itemOf(contribution, figure)), truncated: n > rows.length },
    missing: [
      ...(figure.value(row) === null && hasNoEvents(row) ? [NO_EVENTS] : []),
      ...figure.gaps.flatMap((gap) => missingOf(gap, { ...known, hasTarget: row.targets !== null })),
    ],
    corrections,
  }
}

type Counted = Omit<Known, 'hasTarget'>

async function knownOf(
  countOf: (counting: 'unreviewed' | 'published' | 'unscored') => Promise<number>,
): Promise<Counted> {
  return {
    articles: await countOf('published'),
    unscored: await countOf('unscored'),
    unreviewed: await countOf('unreviewed'),
  }
}

type Behind = Pick<Awaited<ReturnType<ContributionsPort>>, 'n' | 'rows' | 'corrections'>

const NOTHING: Behind = { n: 0, rows: [], corrections: [] }

async function readBehind(
  ports: ExplainPorts,
  query: ExplainQuery,
  table: ScorecardTable,
  cell: Pick<ScorecardCell, 'key' | 'period'>,
  { counting }: ScorecardFigure,
): Promise<Behind> {
  if (counting === null) return NOTHING
  return ports.contributionsIn(contributionsBehind(cell, query, table, counting, MAX_ITEMS))
}

const hasNoEvents = ({ published, republished, updated, withdrawn }: ScorecardRow): boolean =>
  published + republished + updated + withdrawn === 0

async function explainNothing(
  ports: ExplainPorts,
  query: ExplainQuery,
  table: ScorecardTable,
  figure: ScorecardFigure,
): Promise<Explanation> {
  return {
    ...headOf(figure, table),
    value: null,
    inputs: [],
    sample: { n: 0, items: [], truncated: false },
    missing: [NO_EVENTS],
    corrections: await whatWasThere(ports, query, table, figure),
  }
}

/** All that happened to a line may have been voided, or have come to count to another. */
async function whatWasThere(
  ports: ExplainPorts,
  query: ExplainQuery,
  table: ScorecardTable,
  figure: ScorecardFigure,
): Promise<Explanation['corrections']> {
  const [key, ...others] = namedKeys(query)
  const [period, ...more] = table.periods.filter((one) => query.period === undefined || one.period === query.period)
  if (!key || !period || others.length > 0 || more.length > 0) return []
  return (await readBehind(ports, query, table, { key, period }, figure)).corrections
}

function headOf({ name, unit, formula }: ScorecardFigure, { projection: { position, pending } }: ScorecardTable) {
  return { figure: name, unit, formula, asOf: { position, pending } }
}

function itemOf(contribution: SampledContribution, figure: ScorecardFigure): SampleItem {
  const { collection, document, title, at, fact } = contribution
  const share = articlesOf(contribution.units)
  return { collection, id: document, title, amount: figure.amount(contribution), share, at, fact }
}

type Known = {
  readonly articles: number
  readonly unscored: number
  readonly unreviewed: number
  readonly hasTarget: boolean
}

function missingOf(gap: Gap, { articles, unscored, unreviewed, hasTarget }: Known): readonly Missing[] {
  const missing: Readonly<Record<Gap, Missing>> = {
    scores: { what: 'craft score', n: unscored, reason: 'not scored under the active formula' },
    reviews: { what: 'review', n: unreviewed, reason: 'nobody has marked the text that is, or was last, live' },
    results: { what: 'result', n: articles, reason: 'this version does not measure visits' },
    target: {
      what: 'target',
      n: hasTarget ? 0 : 1,
      reason: 'only authors and channels as a whole have targets, for whole months that each have one',
    },
  }
  return missing[gap].n > 0 ? [missing[gap]] : []
}
