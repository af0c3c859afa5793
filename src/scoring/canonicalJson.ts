import { isRecord } from '../text/isRecord.ts'

/**
 * JSON in one form only: keys sorted by code unit, strings and keys in NFC, undefined values dropped, no white space.
 *
 * @example
 * canonicalJson({ b: 1, a: [null, 'é'] }) // '{"a":[null,"é"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isRecord(value)) return `{${membersOf(value).join(',')}}`
  if (typeof value === 'bigint') return String(value)
  return JSON.stringify(value) ?? 'null'
}

function membersOf(value: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  return keys.sort().map((key) => `${canonicalJson(key)}:${canonicalJson(value[key])}`)
}
