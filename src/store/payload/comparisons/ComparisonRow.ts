import type { ComparedPair } from '../../../backtest/ComparedPair.ts'

/** A row of `ops-comparisons`. */
export type ComparisonRow = {
  readonly id: string | number
  readonly user: string
  readonly leftCollection: string
  readonly leftId: string
  readonly leftHash: string
  readonly rightCollection: string
  readonly rightId: string
  readonly rightHash: string
  readonly better: ComparedPair['better']
  /** ISO 8601 in UTC. */
  readonly at: string
}
