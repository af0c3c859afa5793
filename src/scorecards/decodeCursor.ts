import { opaqueValue } from '../text/opaqueValue.ts'
import type { ScorecardPlace } from './ScorecardQuery.ts'

/** The place that a cursor names, or null when `text` is not a cursor that a report has given. */
export function decodeCursor(text: string): ScorecardPlace | null {
  const parts = opaqueValue(text)
  if (!Array.isArray(parts) || parts.length !== 4 || !parts.every(isTextOrNull)) return null
  const [author = null, channel = null, topic = null, period = null] = parts
  return { author, channel, topic, period }
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string'
}
