import type { Credit } from './ContentState.ts'
import { SHARE_UNITS } from './SHARE_UNITS.ts'

/** How far given shares may be from 1 in sum. */
const TOLERANCE = 0.0005

/** A credit as it is written in the CMS: `share` is a part of 1, or null for "equal parts". */
export type GivenCredit = { readonly author: string; readonly share: number | null }

/**
 * Turns shares into whole units that add up to 27,720 by the largest remainder; ties go to the first named. All blank
 * means equal parts; the same author named twice is one credit with both parts.
 *
 * @throws RangeError when some shares are blank and others are not, when one is not above 0, or when they do not add
 * up to 1 ± 0.0005.
 */
export function shareUnits(given: readonly GivenCredit[]): readonly Credit[] {
  if (given.length === 0) return []
  const blank = given.filter((credit) => credit.share === null).length
  if (blank > 0 && blank < given.length) throw new RangeError('shares require all or none to be filled in')
  const shares = given.map((credit) => credit.share ?? 1 / given.length)
  if (shares.some((share) => !(share > 0))) throw new RangeError('shares require each to be above zero')
  const sum = shares.reduce((total, share) => total + share, 0)
  if (Math.abs(sum - 1) > TOLERANCE) throw new RangeError(`shares require a sum of 1, but add up to ${round(sum)}`)
  return merged(given, largestRemainder(shares.map((share) => share / sum)))
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000

function largestRemainder(parts: readonly number[]): readonly number[] {
  const exact = parts.map((part) => part * SHARE_UNITS)
  const floors = exact.map((value) => Math.floor(value + 1e-9))
  const missing = SHARE_UNITS - floors.reduce((total, value) => total + value, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (floors[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const raised = new Set(byRemainder.slice(0, missing).map((entry) => entry.index))
  return floors.map((value, index) => value + (raised.has(index) ? 1 : 0))
}

function merged(given: readonly GivenCredit[], units: readonly number[]): readonly Credit[] {
  const byAuthor = new Map<string, number>()
  for (const [index, credit] of given.entries()) {
    byAuthor.set(credit.author, (byAuthor.get(credit.author) ?? 0) + (units[index] ?? 0))
  }
  return [...byAuthor].map(([author, sum]) => ({ author, units: sum })).sort(byAuthorId)
}

const byAuthorId = (a: Credit, b: Credit): number => (a.author < b.author ? -1 : 1)
