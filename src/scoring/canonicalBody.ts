import { isPopulated } from '../text/isPopulated.ts'
import { isRecord } from '../text/isRecord.ts'
import { relationId } from '../text/relationId.ts'

type Values = Readonly<Record<string, unknown>>

/** Whether an object is a node of Lexical's or a value in the fields of a link, an upload or a block. */
type Place = 'node' | 'field'

/** Deeper than any editor goes; what lies deeper counts as one constant, so that no body exhausts the stack. */
const MAX_DEPTH = 400

/** Keys that Lexical or Payload compute, or that readers never see. */
const VOLATILE: Readonly<Record<Place, ReadonlySet<string>>> = {
  node: new Set(['version', 'direction', 'textFormat', 'textStyle', 'detail', 'mode', 'id']),
  field: new Set(['id', 'blockName']),
}

/** Values that mean the same as no value, by key. */
const DEFAULTS: Readonly<Record<Place, ReadonlyMap<string, readonly unknown[]>>> = {
  node: new Map<string, readonly unknown[]>([
    ['format', ['', 0]],
    ['indent', [0]],
    ['style', ['']],
    ['start', [1]],
  ]),
  field: new Map<string, readonly unknown[]>([['newTab', [false]]]),
}

/**
 * A rich text with all that is no content taken out, so that two bodies that read the same are the same JSON.
 *
 * Left out: `version`, `direction`, `detail`, `mode`, cached paragraph formats, the ids of links, blocks, uploads and
 * rows, block names, a list item's computed number, a list's tag (its type says it), null and absent values, defaults.
 * Adjacent runs of text in the same format become one. A populated relation becomes its id. Kept: words, formats,
 * alignment, indents, addresses, the fields of blocks, and the order of everything.
 */
export function canonicalBody(body: unknown): unknown {
  return canonical(body, 'node', 0)
}

function canonical(value: unknown, place: Place, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > MAX_DEPTH) return '…'
  if (Array.isArray(value)) return joinedRuns(value.map((item) => canonical(item, place, depth + 1)))
  if (!isRecord(value)) return null
  if (typeof value.toJSON === 'function') return canonical(value.toJSON(), place, depth + 1)
  return isPopulated(value) ? value.id : canonicalRecord(value, place, depth)
}

function canonicalRecord(value: Values, place: Place, depth: number): Values {
  const result: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(value)) {
    const item = value[key]
    if (isLeftOut(value, place, key)) continue
    result[key] = isRelation(value, key) ? relationId(item) : canonical(item, placeOf(key, place), depth + 1)
  }
  return result
}

function placeOf(key: string, place: Place): Place {
  if (key === 'root') return 'node'
  return key === 'fields' ? 'field' : place
}

function isLeftOut(value: Values, place: Place, key: string): boolean {
  const item = value[key]
  if (item === null || item === undefined || VOLATILE[place].has(key)) return true
  if (DEFAULTS[place].get(key)?.includes(item)) return true
  return place === 'node' && isComputed(value.type, key)
}

function isComputed(type: unknown, key: string): boolean {
  return (type === 'list' && key === 'tag') || (type === 'listitem' && key === 'value')
}

/** `value` beside `relationTo` is an id or the document itself: an upload, a relationship, an internal link. */
function isRelation(value: Values, key: string): boolean {
  return key === 'value' && typeof value.relationTo === 'string' && !Array.isArray(value.value)
}

function joinedRuns(items: readonly unknown[]): readonly unknown[] {
  const joined: unknown[] = []
  for (const item of items) {
    const previous = joined.at(-1)
    if (!isRun(item) || !isRun(previous) || !isSameFormat(item, previous)) joined.push(item)
    else joined[joined.length - 1] = { ...previous, text: `${previous.text}${item.text}` }
  }
  return joined
}

function isRun(item: unknown): item is Values & { readonly text: string } {
  return isRecord(item) && item.type === 'text' && typeof item.text === 'string'
}

function isSameFormat(a: Values, b: Values): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  keys.delete('text')
  return [...keys].every((key) => typeof a[key] !== 'object' && a[key] === b[key])
}
