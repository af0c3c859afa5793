/** The periods that the desk offers. Those with months in their name end with the month of today. */
export const PERIODS = [
  'this-month',
  'last-month',
  'last-3-months',
  'this-year',
  'last-12-months',
  'all',
  'custom',
] as const

export type PeriodName = (typeof PERIODS)[number]
