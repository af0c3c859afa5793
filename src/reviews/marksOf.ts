import type { Marks } from './Marks.ts'

/** The marks in what a review's row or a form holds: what is not marked is left out. */
export function marksOf(value: unknown): Marks {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}
