import type { PeriodName } from './PERIODS.ts'

/** What a person has chosen to see. `from` and `to` matter for the period `custom` only; '' is not chosen yet. */
export type DeskView = {
  readonly by: 'author' | 'channel'
  readonly period: PeriodName
  readonly from: string
  readonly to: string
}
