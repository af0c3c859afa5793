import type { ScorecardKey } from './ScorecardKey.ts'

/** A key as text, for maps: different keys have different texts, whatever the ids, and null differs from every id. */
export function scorecardKeyText({ author, channel, topic }: ScorecardKey): string {
  return textOf(author) + textOf(channel) + textOf(topic)
}

/** With its length before it, so that no id can look like the end of one and the beginning of the next. */
function textOf(id: string | null): string {
  return id === null ? '-' : `${id.length}:${id}`
}
