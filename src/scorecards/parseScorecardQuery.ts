import { isLanguageTag } from '../text/isLanguageTag.ts'
import { GRAINS } from '../time/Grain.ts'
import { isDay } from '../time/isDay.ts'
import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import { decodeCursor } from './decodeCursor.ts'
import { SCORECARD_CUTS, type ScorecardKey } from './ScorecardKey.ts'
import type { ScorecardPlace, ScorecardQuery } from './ScorecardQuery.ts'
import type { ArgumentError } from './ScorecardRefusal.ts'

/** The word that chooses the line of nobody: `by=author&author=none`. */
const NONE = 'none'
const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000
/** A margin to the years that four digits can name, so that every day has a week and a month around it. */
const FIRST_DAY = '1000-01-01'
const LAST_DAY = '2999-12-31'

export type ParsedScorecardQuery =
  | { readonly ok: true; readonly query: ScorecardQuery }
  | { readonly ok: false; readonly errors: readonly ArgumentError[] }

type Raw = Readonly<Record<string, unknown>>
type Refuse = (path: string, message: string) => void

/**
 * Reads a scorecard query from REST strings or GraphQL values; absent, null and empty are the same.
 *
 * All errors are listed, each with the argument's name as its path.
 *
 * @example parseScorecardQuery({ by: 'author', grain: 'fortnight' })
 * // { ok: false, errors: [{ path: 'grain', message: 'must be one of day, week, month, total; got "fortnight"' }] }
 */
export function parseScorecardQuery(raw: Raw): ParsedScorecardQuery {
  const errors: ArgumentError[] = []
  const refuse: Refuse = (path, message) => void errors.push({ path, message })
  const by = oneOf(raw, 'by', SCORECARD_CUTS, null, refuse) ?? 'site'
  const grain = oneOf(raw, 'grain', GRAINS, 'total', refuse) ?? 'total'
  const range = rangeOf(raw, refuse)
  const key = {
    ...idOf(raw, 'author', CUT_DIMENSIONS[by], refuse),
    ...idOf(raw, 'channel', CUT_DIMENSIONS[by], refuse),
    ...idOf(raw, 'topic', CUT_DIMENSIONS[by], refuse),
  }
  const rollup = flagOf(raw, 'rollup', refuse)
  if (rollup && by !== 'topic' && key.topic === undefined) refuse('rollup', 'needs by=topic or a topic')
  const rest = { ...languageOf(raw, refuse), rollup, limit: limitOf(raw, refuse), after: afterOf(raw, refuse) }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, query: { by, grain, ...range, ...key, ...rest } }
}

function textOf(raw: Raw, path: string, refuse: Refuse): string | null {
  const value = raw[path]
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  refuse(path, Array.isArray(value) ? 'must be given once' : 'must be one value')
  return null
}

function oneOf<T extends string>(
  raw: Raw,
  path: string,
  allowed: readonly T[],
  fallback: T | null,
  refuse: Refuse,
): T | null {
  const isAbsent = raw[path] === undefined || raw[path] === null || raw[path] === ''
  if (isAbsent && fallback !== null) return fallback
  const list = allowed.join(', ')
  if (isAbsent) {
    refuse(path, `is required: one of ${list}`)
    return null
  }
  const text = textOf(raw, path, refuse)
  const known = allowed.find((value) => value === text) ?? null
  if (text !== null && known === null) refuse(path, `must be one of ${list}; got ${JSON.stringify(text)}`)
  return known
}

function rangeOf(raw: Raw, refuse: Refuse): Pick<ScorecardQuery, 'from' | 'to'> {
  const had = refusalsBy(refuse)
  const from = dayOfArgument(raw, 'from', had.refuse)
  const to = dayOfArgument(raw, 'to', had.refuse)
  if (had.count() > 0) return { from: null, to: null }
  if (from !== null && to === null) refuse('to', 'is required with from; leave out both for all time')
  if (from === null && to !== null) refuse('from', 'is required with to; leave out both for all time')
  if (from !== null && to !== null && from > to) refuse('from', `must not be after to; got ${from} and ${to}`)
  return { from, to }
}

function refusalsBy(refuse: Refuse): { readonly refuse: Refuse; readonly count: () => number } {
  let count = 0
  return {
    refuse: (path, message) => {
      count += 1
      refuse(path, message)
    },
    count: () => count,
  }
}

function dayOfArgument(raw: Raw, path: 'from' | 'to', refuse: Refuse): string | null {
  const text = textOf(raw, path, refuse)
  if (text === null) return null
  if (isDay(text) && text >= FIRST_DAY && text <= LAST_DAY) return text
  refuse(path, `must be a day of the calendar, YYYY-MM-DD, years 1000 to 2999; got ${JSON.stringify(text)}`)
  return null
}

function idOf<Name extends keyof ScorecardKey>(
  raw: Raw,
  path: Name,
  dimensions: readonly (keyof ScorecardKey)[],
  refuse: Refuse,
): { readonly [K in Name]?: string | null } {
  const text = textOf(raw, path, refuse)
  if (text === null) return {}
  const isLine = dimensions.includes(path)
  if (text === NONE && !isLine) refuse(path, `can be ${NONE} only in a report by ${path}`)
  const id: { [K in keyof ScorecardKey]?: string | null } = { [path]: text === NONE ? null : text }
  return id
}

function languageOf(raw: Raw, refuse: Refuse): { readonly language?: string } {
  const text = textOf(raw, 'language', refuse)
  if (text === null) return {}
  if (!isLanguageTag(text))
    refuse('language', `must be a language tag such as en or pt-BR; got ${JSON.stringify(text)}`)
  return { language: text }
}

function flagOf(raw: Raw, path: string, refuse: Refuse): boolean {
  const text = textOf(raw, path, refuse)
  if (text === null || text === '0' || text === 'false') return false
  if (text !== '1' && text !== 'true') refuse(path, `must be 1 or 0; got ${JSON.stringify(text)}`)
  return true
}

function limitOf(raw: Raw, refuse: Refuse): number {
  const text = textOf(raw, 'limit', refuse)
  if (text === null) return DEFAULT_LIMIT
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > MAX_LIMIT) {
    refuse('limit', `must be a whole number from 1 to ${MAX_LIMIT}; got ${JSON.stringify(text)}`)
  }
  return limit
}

function afterOf(raw: Raw, refuse: Refuse): ScorecardPlace | null {
  const text = textOf(raw, 'after', refuse)
  if (text === null) return null
  const place = decodeCursor(text)
  if (place === null) refuse('after', 'must be the next of an earlier page')
  return place
}
