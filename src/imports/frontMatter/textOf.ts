import type { FrontMatterValue } from './FrontMatterValue.ts'

/** A front matter value as one line of text; null when it is empty, `~` or `null`, or no scalar. */
export function textOf(value: FrontMatterValue | undefined): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return null
  const text = value.replace(/\s+/g, ' ').trim()
  return text === '' || text === '~' || text === 'null' ? null : text
}
