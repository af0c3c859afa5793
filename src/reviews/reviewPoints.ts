import type { Marks } from './Marks.ts'

/** The mean of some marks as points from 0 (all 1) to 100 (all 5), to a tenth; null for none. */
export function reviewPoints(marks: Marks): number | null {
  const given = Object.values(marks)
  if (given.length === 0) return null
  const mean = given.reduce((sum, mark) => sum + mark, 0) / given.length
  return Math.round((mean - 1) * 250) / 10
}
