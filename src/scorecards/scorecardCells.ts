import { chosenLines } from './chosenLines.ts'
import { compareKeys } from './compareKeys.ts'
import { craftQuality } from './craftQuality.ts'
import { liveUnits } from './liveUnits.ts'
import { QUALITY_DEFAULTS } from './QUALITY_DEFAULTS.ts'
import { rankQuality } from './rankQuality.ts'
import type { ReportPeriod } from './reportPeriods.ts'
import type { ScorecardKey } from './ScorecardKey.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { Quality } from './ScorecardReport.ts'
import type { ScorecardLine, ScorecardTable } from './ScorecardTable.ts'
import type { Sums } from './Sums.ts'
import { scorecardKeyText } from './scorecardKeyText.ts'
import { ZERO_SUMS } from './ZERO_SUMS.ts'

/** One line in one period, before it is put into words. */
export type ScorecardCell = {
  readonly key: ScorecardKey
  readonly period: ReportPeriod
  readonly sums: Sums
  /** Units live at the end of the period. */
  readonly live: number
  readonly craft: Quality | null
  /** How many lines are ranked in this period. */
  readonly ranked: number
}

type Ranks = ReadonlyMap<string | null, ReadonlyMap<string, number>>

/**
 * The cells of the chosen lines, line by line and in the order of time, one at a time so that a page costs a page.
 *
 * @param shrinkage k of the adjusted mean; not used for the site.
 */
export function* scorecardCells(
  table: ScorecardTable,
  query: ScorecardQuery,
  shrinkage: number = QUALITY_DEFAULTS.shrinkage,
): Generator<ScorecardCell, void, undefined> {
  const qualityOf = (sums: Sums) => craftQuality(sums, table.base, query.by === 'site' ? 0 : shrinkage)
  const ranks = ranksOf(table, qualityOf)
  for (const line of chosenLines(table.lines, query)) {
    if (query.after !== null && compareKeys(line.key, query.after) < 0) continue
    yield* cellsOfLine(line, table.periods, qualityOf, ranks)
  }
}

function* cellsOfLine(
  line: ScorecardLine,
  periods: readonly ReportPeriod[],
  qualityOf: (sums: Sums) => Quality | null,
  ranks: Ranks,
): Generator<ScorecardCell, void, undefined> {
  const { key } = line
  const name = scorecardKeyText(key)
  let { opening: live } = line
  for (const period of periods) {
    const sums = line.sums.get(period.period)
    // Most lines have no undated documents; a row for them would say nothing.
    if (sums === undefined && period.period === null) continue
    live += liveUnits(sums ?? ZERO_SUMS)
    const inPeriod = ranks.get(period.period)
    const quality = qualityOf(sums ?? ZERO_SUMS)
    const craft = quality && { ...quality, rank: inPeriod?.get(name) ?? null }
    yield { key, period, sums: sums ?? ZERO_SUMS, live, craft, ranked: inPeriod?.size ?? 0 }
  }
}

function ranksOf({ lines }: ScorecardTable, qualityOf: (sums: Sums) => Quality | null): Ranks {
  const periods = new Map<string | null, Map<string, Quality>>()
  for (const { key, sums } of lines) {
    const name = scorecardKeyText(key)
    for (const [period, inPeriod] of sums) {
      const quality = qualityOf(inPeriod)
      if (quality) periods.set(period, (periods.get(period) ?? new Map()).set(name, quality))
    }
  }
  return new Map([...periods].map(([period, qualities]) => [period, rankQuality(qualities)]))
}
