import type { FrontMatterValue } from './FrontMatterValue.ts'

/** A front matter value as yes or no (YAML 1.1 words included); null when it says neither. */
export function flagOf(value: FrontMatterValue | undefined): boolean | null {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  if (/^(true|yes|on)$/i.test(value.trim())) return true
  return /^(false|no|off)$/i.test(value.trim()) ? false : null
}
