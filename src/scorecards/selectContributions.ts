import type { Contribution } from './Contribution.ts'
import type { ContributionQuery, Counting } from './ContributionQuery.ts'
import { compareIds } from './compareIds.ts'
import { isInFilter } from './isInFilter.ts'
import type { ScorecardKey } from './ScorecardKey.ts'

/** All contributions behind a cell, the latest day first and undated ones last; `limit` is left to the caller. */
export function selectContributions(
  rows: readonly Contribution[],
  query: Omit<ContributionQuery, 'limit' | 'generation'>,
): readonly Contribution[] {
  return rows
    .filter(
      (row) =>
        row.scope === query.scope &&
        isInLine(row, query.line) &&
        isInFilter(row, query.filter) &&
        isInDays(row.day, query) &&
        isCounted(row, query.counting),
    )
    .sort((a, b) => compareIds(b.day, a.day))
}

function isInLine(row: Contribution, { author, channel, topic }: Partial<ScorecardKey>): boolean {
  if (author !== undefined && row.author !== author) return false
  if (channel !== undefined && row.channel !== channel) return false
  if (topic === undefined) return true
  return topic === null ? row.topics.length === 0 : row.topics.includes(topic)
}

function isInDays(day: string | null, { days, undated }: Pick<ContributionQuery, 'days' | 'undated'>): boolean {
  if (day === null) return undated
  return days !== null && day >= days.from && day <= days.to
}

function isCounted(row: Contribution, counting: Counting): boolean {
  if (counting === 'scored') return row.published > 0 && row.craft !== null
  if (counting === 'unscored') return row.published > 0 && row.craft === null
  if (counting === 'live') return row.published + row.republished !== row.withdrawn
  return row[counting] > 0
}
