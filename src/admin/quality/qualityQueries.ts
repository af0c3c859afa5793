import type { ReportArguments } from '../scorecard/deskQueries.ts'
import type { QualityLine } from './QualityLine.ts'

/** What narrows a list of scores, as it stands in the address of the page. */
export const LIST_ARGUMENTS = ['sort', 'weakest', 'under', 'language'] as const

/** The reports behind a page of quality. */
export function qualityQueries(
  line: QualityLine,
  list: ReportArguments,
): Readonly<Record<'total' | 'months' | 'losses' | 'scores', ReportArguments>> {
  const own: ReportArguments = line.by === 'site' ? {} : { [line.by]: line.id }
  return {
    total: { by: line.by, grain: 'total', ...own },
    months: { by: line.by, grain: 'month', ...own, limit: '1000' },
    losses: own,
    scores: { ...own, ...list },
  }
}
