import type { Arguments, Refuse } from '../arguments/Arguments.ts'
import { argumentChoice } from '../arguments/argumentChoice.ts'
import { argumentLanguage } from '../arguments/argumentLanguage.ts'
import { argumentLimit } from '../arguments/argumentLimit.ts'
import { argumentText } from '../arguments/argumentText.ts'
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

/**
 * Reads a scorecard query from REST strings or GraphQL values; absent, null and empty are the same.
 *
 * All errors are listed, each with the argument's name as its path.
 *
 * @example parseScorecardQuery({ by: 'author', grain: 'fortnight' })
 * // { ok: false, errors: [{ path: 'grain', message: 'must be one of day, week, month, total; got "fortnight"' }] }
 */
export function parseScorecardQuery(raw: Arguments): ParsedScorecardQuery {
  const errors: ArgumentError[] = []
  const refuse: Refuse = (path, message) => void errors.push({ path, message })
  const by = argumentChoice(raw, 'by', { allowed: SCORECARD_CUTS, fallback: null }, refuse) ?? 'site'
  const grain = argumentChoice(raw, 'grain', { allowed: GRAINS, fallback: 'total' }, refuse) ?? 'total'
  const range = rangeOf(raw, refuse)
  const key = {
    ...idOf(raw, 'author', CUT_DIMENSIONS[by], refuse),
    ...idOf(raw, 'channel', CUT_DIMENSIONS[by], refuse),
    ...idOf(raw, 'topic', CUT_DIMENSIONS[by], refuse),
  }
  const rollup = flagOf(raw, 'rollup', refuse)
  if (rollup && by !== 'topic' && key.topic === undefined) refuse('rollup', 'needs by=topic or a topic')
  const rest = {
    ...languageOf(raw, refuse),
    rollup,
    limit: argumentLimit(raw, { usual: DEFAULT_LIMIT, most: MAX_LIMIT }, refuse),
    after: afterOf(raw, refuse),
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, query: { by, grain, ...range, ...key, ...rest } }
}

function rangeOf(raw: Arguments, refuse: Refuse): Pick<ScorecardQuery, 'from' | 'to'> {
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

function dayOfArgument(raw: Arguments, path: 'from' | 'to', refuse: Refuse): string | null {
  const text = argumentText(raw, path, refuse)
  if (text === null) return null
  if (isDay(text) && text >= FIRST_DAY && text <= LAST_DAY) return text
  refuse(path, `must be a day of the calendar, YYYY-MM-DD, years 1000 to 2999; got ${JSON.stringify(text)}`)
  return null
}

function idOf<Name extends keyof ScorecardKey>(
  raw: Arguments,
  path: Name,
  dimensions: readonly (keyof ScorecardKey)[],
  refuse: Refuse,
): { readonly [K in Name]?: string | null } {
  const text = argumentText(raw, path, refuse)
  if (text === null) return {}
  const isLine = dimensions.includes(path)
  if (text === NONE && !isLine) refuse(path, `can be ${NONE} only in a report by ${path}`)
  const id: { [K in keyof ScorecardKey]?: string | null } = { [path]: text === NONE ? null : text }
  return id
}

function languageOf(raw: Arguments, refuse: Refuse): { readonly language?: string } {
  const language = argumentLanguage(raw, refuse)
  return language === null ? {} : { language }
}

function flagOf(raw: Arguments, path: string, refuse: Refuse): boolean {
  const text = argumentText(raw, path, refuse)
  if (text === null || text === '0' || text === 'false') return false
  if (text !== '1' && text !== 'true') refuse(path, `must be 1 or 0; got ${JSON.stringify(text)}`)
  return true
}

function afterOf(raw: Arguments, refuse: Refuse): ScorecardPlace | null {
  const text = argumentText(raw, 'after', refuse)
  if (text === null) return null
  const place = decodeCursor(text)
  if (place === null) refuse('after', 'must be the next of an earlier page')
  return place
}
