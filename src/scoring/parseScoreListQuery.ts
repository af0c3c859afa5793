import type { Arguments, Refuse } from '../arguments/Arguments.ts'
import { argumentChoice } from '../arguments/argumentChoice.ts'
import { argumentLanguage } from '../arguments/argumentLanguage.ts'
import { argumentLimit } from '../arguments/argumentLimit.ts'
import { argumentText } from '../arguments/argumentText.ts'
import { opaqueValue } from '../text/opaqueValue.ts'
import { DIMENSION_WEIGHTS } from './DIMENSION_WEIGHTS.ts'
import { GATES } from './GATES.ts'
import { isLossName } from './isLossName.ts'
import { SCORE_SORTS, type ScoreSort } from './SCORE_SORTS.ts'
import type { ScoreListQuery, ScorePlace } from './ScoreListQuery.ts'

type Problem = { readonly path: string; readonly message: string }

const SORTS = Object.keys(SCORE_SORTS) as readonly ScoreSort[]

const LOSS_NAMES: readonly string[] = [...Object.keys(DIMENSION_WEIGHTS), ...GATES]

/** Reads a query of a list of scores. All that is wrong with it is told, each with the argument's name as its path. */
export function parseScoreListQuery(
  raw: Arguments,
): { readonly ok: true; readonly query: ScoreListQuery } | { readonly ok: false; readonly errors: readonly Problem[] } {
  const errors: Problem[] = []
  const refuse: Refuse = (path, message) => void errors.push({ path, message })
  const sort = argumentChoice(raw, 'sort', { allowed: SORTS, fallback: 'lowest' }, refuse) ?? 'lowest'
  const query: ScoreListQuery = {
    ...given('author', argumentText(raw, 'author', refuse)),
    ...given('channel', argumentText(raw, 'channel', refuse)),
    ...given('language', argumentLanguage(raw, refuse)),
    ...weakestOf(raw, refuse),
    ...given('atLeast', pointsOf(raw, 'atLeast', refuse)),
    ...given('under', pointsOf(raw, 'under', refuse)),
    ...SCORE_SORTS[sort],
    limit: argumentLimit(raw, { usual: 25, most: 200 }, refuse),
    after: afterOf(raw, refuse),
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, query }
}

const given = <Name extends string, T>(name: Name, value: T | null): { readonly [K in Name]?: T } =>
  (value === null ? {} : { [name]: value }) as { readonly [K in Name]?: T }

function weakestOf(raw: Arguments, refuse: Refuse): Pick<ScoreListQuery, 'weakest'> {
  const name = argumentText(raw, 'weakest', refuse)
  if (name === null) return {}
  if (isLossName(name)) return { weakest: name }
  refuse('weakest', `must be one of ${LOSS_NAMES.join(', ')}; got ${JSON.stringify(name)}`)
  return {}
}

function pointsOf(raw: Arguments, path: string, refuse: Refuse): number | null {
  const text = argumentText(raw, path, refuse)
  if (text === null) return null
  const points = Number(text)
  if (text.trim() !== '' && points >= 0 && points <= 100) return points
  refuse(path, `must be points from 0 to 100; got ${JSON.stringify(text)}`)
  return null
}

function afterOf(raw: Arguments, refuse: Refuse): ScorePlace | null {
  const text = argumentText(raw, 'after', refuse)
  if (text === null) return null
  const place = opaqueValue(text)
  const [value, collection, id] = Array.isArray(place) ? place : []
  if (typeof value === 'number' && typeof collection === 'string' && typeof id === 'string') {
    return { value, collection, id }
  }
  refuse('after', 'must be the next of an earlier page')
  return null
}
