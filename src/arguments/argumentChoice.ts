import type { Arguments, Refuse } from './Arguments.ts'
import { argumentText } from './argumentText.ts'

/**
 * One of the allowed values; null when it is refused.
 *
 * @param fallback what an absent argument means; null for one that is required
 */
export function argumentChoice<T extends string>(
  raw: Arguments,
  path: string,
  { allowed, fallback }: { readonly allowed: readonly T[]; readonly fallback: T | null },
  refuse: Refuse,
): T | null {
  const isAbsent = raw[path] === undefined || raw[path] === null || raw[path] === ''
  if (isAbsent && fallback !== null) return fallback
  const list = allowed.join(', ')
  if (isAbsent) {
    refuse(path, `is required: one of ${list}`)
    return null
  }
  const text = argumentText(raw, path, refuse)
  const known = allowed.find((value) => value === text) ?? null
  if (text !== null && known === null) refuse(path, `must be one of ${list}; got ${JSON.stringify(text)}`)
  return known
}
