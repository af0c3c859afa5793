import type { Contribution } from './Contribution.ts'
import type { KeyFilter } from './ScorecardStore.ts'

/** Whether a contribution is of the author, channel, language and one of the topics that a filter names. */
export function isInFilter(row: Contribution, { author, authors, channel, topics, language }: KeyFilter): boolean {
  if (author !== undefined && row.author !== author) return false
  if (authors !== undefined && (row.author === null || !authors.includes(row.author))) return false
  if (channel !== undefined && row.channel !== channel) return false
  if (language !== undefined && row.language !== language) return false
  return topics === undefined || row.topics.some((topic) => topics.includes(topic))
}
