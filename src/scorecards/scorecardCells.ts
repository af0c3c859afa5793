import { chosenLines } from './chosenLines.ts'
import { compareKeys } from './compareKeys.ts'
import { liveUnits } from './liveUnits.ts'
import type { MeasuredPart } from './MeasuredPart.ts'
import { partQuality } from './partQuality.ts'
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
  readonly quality: Readonly<Record<MeasuredPart, Quality | null>>
  /** How many lines are ranked in this period by each part. */
  readonly ranked: Readonly<Record<MeasuredPart, number>>
}

type QualityOf = (part: MeasuredPart, sums: Sums) => Quality | null
type Ranks = Readonly<Record<MeasuredPart, ReadonlyMap<string | null, ReadonlyMap<string, number>>>>

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
  const k = query.by === 'site' ? 0 : shrinkage
  const qualityOf: QualityOf = (part, sums) => partQuality(part, sums, table.base, k)
  const ranks: Ranks = { craft: ranksOf(table, 'craft', qualityOf), review: ranksOf(table, 'review', qualityOf) }
  for (const line of chosenLines(table.lines, query)) {
    if (query.after !== null && compareKeys(line.key, query.after) < 0) continue
    yield* cellsOfLine(line, table.periods, qualityOf, ranks)
  }
}

function* cellsOfLine(
  line: ScorecardLine,
  periods: readonly ReportPeriod[],
  qualityOf: QualityOf,
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
    const rankedIn = (part: MeasuredPart) => ranks[part].get(period.period)
    const ranked = (part: MeasuredPart): Quality | null => {
      const quality = sums === undefined ? null : qualityOf(part, sums)
      return quality && { ...quality, rank: rankedIn(part)?.get(name) ?? null }
    }
    yield {
      key,
      period,
      sums: sums ?? ZERO_SUMS,
      live,
      quality: { craft: ranked('craft'), review: ranked('review') },
      ranked: { craft: rankedIn('craft')?.size ?? 0, review: rankedIn('review')?.size ?? 0 },
    }
  }
}

/** Most cells have too few articles to be ranked: in a large report their quality would take half of the time. */
function ranksOf({ lines }: ScorecardTable, part: MeasuredPart, qualityOf: QualityOf): Ranks[MeasuredPart] {
  const articles = `${part}Articles` as const
  const periods = new Map<string | null, Map<string, Quality>>()
  for (const { key, sums } of lines) {
    const name = scorecardKeyText(key)
    for (const [period, inPeriod] of sums) {
      if (inPeriod[articles] < QUALITY_DEFAULTS.rankedFrom) continue
      const quality = qualityOf(part, inPeriod)
      if (quality) periods.set(period, (periods.get(period) ?? new Map()).set(name, quality))
    }
  }
  return new Map([...periods].map(([period, qualities]) => [period, rankQuality(qualities)]))
}
