import type { Sums } from './Sums.ts'

/** The sums of nothing. */
export const ZERO_SUMS: Sums = {
  published: 0,
  republished: 0,
  updated: 0,
  withdrawn: 0,
  words: 0,
  tokens: 0,
  craftArticles: 0,
  craftUnits: 0,
  craftTenths: 0,
  craftSquares: 0,
}
