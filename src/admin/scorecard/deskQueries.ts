import type { DayRange } from '../periods/periodRange.ts'

/** The arguments of a report as they stand in its address. */
export type ReportArguments = Readonly<Record<string, string>>

/** The most rows that a page of a report can have. */
const MOST_ROWS = '1000'

/** The three reports that the desk shows for a view. */
export function deskQueries(
  by: 'author' | 'channel',
  { from, to }: DayRange,
): Readonly<Record<'lines' | 'site' | 'months', ReportArguments>> {
  const range: ReportArguments = from === null || to === null ? {} : { from, to }
  return {
    lines: { by, grain: 'total', ...range, limit: MOST_ROWS },
    site: { by: 'site', grain: 'total', ...range },
    months: { by: 'site', grain: 'month', ...range, limit: MOST_ROWS },
  }
}
