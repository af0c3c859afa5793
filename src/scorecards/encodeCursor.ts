import type { ScorecardPlace } from './ScorecardQuery.ts'

/** A place in a report as opaque text that is safe in a URL. */
export function encodeCursor({ author, channel, topic, period }: ScorecardPlace): string {
  // Ids are any text, `btoa` takes Latin-1 only: percent-encoding makes the one into the other.
  const text = encodeURIComponent(JSON.stringify([author, channel, topic, period]))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
