import type { Arguments, Refuse } from './Arguments.ts'
import { argumentText } from './argumentText.ts'

/** How many rows a page has: `limit`, from 1 to `most`. */
export function argumentLimit(
  raw: Arguments,
  { usual, most }: { readonly usual: number; readonly most: number },
  refuse: Refuse,
): number {
  const text = argumentText(raw, 'limit', refuse)
  if (text === null) return usual
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > most) {
    refuse('limit', `must be a whole number from 1 to ${most}; got ${JSON.stringify(text)}`)
  }
  return limit
}
