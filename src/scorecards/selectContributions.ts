import type { Contribution } from './Contribution.ts'
import type { ContributionQuery, Counting } from './ContributionQuery.ts'
import { compareIds } from './compareIds.ts'
import { isInFilter } from './isInFilter.ts'
import type { MeasuredPart } from './MeasuredPart.ts'
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

type Measured = { readonly part: MeasuredPart; readonly isKnown: boolean }

const MEASURED: Readonly<Record<'scored' | 'unscored' | 'reviewed' | 'unreviewed', Measured>> = {
  scored: { part: 'craft', isKnown: true },
  unscored: { part: 'craft', isKnown: false },
  reviewed: { part: 'review', isKnown: true },
  unreviewed: { part: 'review', isKnown: false },
}

const isOfPart = (counting: Counting): counting is keyof typeof MEASURED => Object.hasOwn(MEASURED, counting)

function isCounted(row: Contribution, counting: Counting): boolean {
  if (counting === 'live') return row.published + row.republished !== row.withdrawn
  if (!isOfPart(counting)) return row[counting] > 0
  const { part, isKnown } = MEASURED[counting]
  return row.published > 0 && (row[part] !== null) === isKnown
}
