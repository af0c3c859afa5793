import type { FrontMatter, FrontMatterValue } from './FrontMatterValue.ts'
import { textOf } from './textOf.ts'

const SEPARATORS = /[,，、;；]/

/**
 * A front matter value as a list of texts without doubles (case aside): a list, a text cut at commas and their Chinese kin, or things
 * with a `name`. Empty when there is nothing.
 */
export function listOf(value: FrontMatterValue | undefined): readonly string[] {
  const found = new Map<string, string>()
  for (const text of texts(value)) {
    const key = text.toLowerCase()
    if (!found.has(key)) found.set(key, text)
  }
  return [...found.values()]
}

function texts(value: FrontMatterValue | undefined): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item: FrontMatterValue) => (typeof item === 'string' ? whole(item) : texts(item)))
  if (isObject(value)) return whole(value.name ?? value.title ?? null)
  return (textOf(value) ?? '').split(SEPARATORS).flatMap((part) => whole(part))
}

function whole(value: FrontMatterValue): readonly string[] {
  const text = textOf(value)
  return text === null ? [] : [text]
}

function isObject(value: FrontMatterValue | undefined): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
