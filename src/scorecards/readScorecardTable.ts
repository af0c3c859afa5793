import { dayOf } from '../time/dayOf.ts'
import { endOfMonth } from '../time/endOfMonth.ts'
import { allTimePeriods } from './allTimePeriods.ts'
import { chosenLines } from './chosenLines.ts'
import { compareKeys } from './compareKeys.ts'
import { firstDayOf } from './firstDayOf.ts'
import { leastPeriods } from './leastPeriods.ts'
import { linesOf } from './linesOf.ts'
import { qualityBase } from './qualityBase.ts'
import { quietLines } from './quietLines.ts'
import { readerOf } from './readerOf.ts'
import { refuseCells } from './refuseCells.ts'
import { reportPeriods } from './reportPeriods.ts'
import type { ScorecardPorts } from './ScorecardPorts.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { Bucket, Projection } from './ScorecardStore.ts'
import type { ScorecardLine, ScorecardTable } from './ScorecardTable.ts'
import type { SumReader } from './sumReader.ts'

type Reading = Pick<ScorecardTable, 'lines' | 'periods'>

/**
 * Reads all lines of a report from the generation that `projection` names: also lines that the query does not choose,
 * since ranks are among all of them.
 *
 * @throws ScorecardRefusal when the chosen lines have more than 50,000 cells.
 */
export async function readScorecardTable(
  ports: Pick<ScorecardPorts, 'store' | 'children' | 'now'>,
  query: ScorecardQuery,
  projection: Projection,
): Promise<ScorecardTable> {
  const { store, now } = ports
  const { generation, timeZone } = projection
  const today = dayOf(now, timeZone)
  const children = query.rollup ? await ports.children() : new Map<string, readonly string[]>()
  const reader = readerOf(store, projection, query, children)
  const { from, to } = query
  const isAllTime = from === null || to === null
  const reading = isAllTime ? readAllTime(reader, query, today) : readRange(reader, query, { from, to }, today)
  const [{ lines, periods }, live] = await Promise.all([reading, store.liveQuality({ generation })])
  refuseCells(query.grain, chosenLines(lines, query).length * periods.length)
  return { projection, lines, periods, children, base: qualityBase(live) }
}

async function readRange(
  reader: SumReader,
  query: ScorecardQuery,
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): Promise<Reading> {
  const { grain } = query
  refuseCells(grain, leastPeriods(grain, from, to))
  const [buckets, before] = await Promise.all([reader.between(grain, from, to), reader.before(from)])
  const lines = linesOf(grain, buckets, before)
  const quiet = await quietLines(query, lines, before, () => reader.all('total'))
  return { lines: inOrder([...lines, ...quiet]), periods: reportPeriods(grain, from, to, today) }
}

/** Undated documents come first: what is live of them is there before any day. */
async function readAllTime(reader: SumReader, query: ScorecardQuery, today: string): Promise<Reading> {
  const { grain } = query
  if (grain === 'day' || grain === 'week') await refuseLongHistory(reader, query, today)
  const buckets = await reader.all(grain)
  const lines = linesOf(grain, buckets, [])
  const quiet = await quietLines(query, lines, [], async () => [])
  return { lines: inOrder([...lines, ...quiet]), periods: allTimePeriods(grain, spanOf(buckets), today) }
}

const inOrder = (lines: readonly ScorecardLine[]): readonly ScorecardLine[] =>
  lines.toSorted((a, b) => compareKeys(a.key, b.key))

/** The months tell cheaply that the days would be too many. */
async function refuseLongHistory(reader: SumReader, query: ScorecardQuery, today: string): Promise<void> {
  const months = await reader.all('month')
  const span = spanOf(months)
  if (span === null) return
  const lines = chosenLines(linesOf('month', months, []), query).length
  const first = endOfMonth(span.first)
  const last = span.last > today ? span.last : today
  refuseCells(query.grain, lines * leastPeriods(query.grain, first, last))
}

function spanOf(buckets: readonly Bucket[]): { readonly first: string; readonly last: string } | null {
  const days = [...new Set(buckets.flatMap(({ period }) => (period === null ? [] : [firstDayOf(period)])))].sort()
  const [first, last] = [days.at(0), days.at(-1)]
  return first === undefined || last === undefined ? null : { first, last }
}
