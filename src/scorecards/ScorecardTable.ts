import type { QualityBase } from './qualityBase.ts'
import type { ReportPeriod } from './reportPeriods.ts'
import type { ScorecardKey } from './ScorecardKey.ts'
import type { Projection } from './ScorecardStore.ts'
import type { Sums } from './Sums.ts'

/** One line with its sums per period name; periods in which nothing happened are absent. */
export type ScorecardLine = {
  readonly key: ScorecardKey
  /** Units live before the first period. */
  readonly opening: number
  readonly sums: ReadonlyMap<string | null, Sums>
}

/** All that a report is made of, read from one generation. */
export type ScorecardTable = {
  readonly projection: Projection
  /** In the order of `compareKeys`; lines that anything happened to in the range, and those that the query names. */
  readonly lines: readonly ScorecardLine[]
  readonly periods: readonly ReportPeriod[]
  readonly base: QualityBase
  /** The topics below each topic, of a rolled-up report; empty otherwise. */
  readonly children: ReadonlyMap<string, readonly string[]>
}
