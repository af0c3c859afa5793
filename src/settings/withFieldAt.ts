import { isRecord } from '../text/isRecord.ts'

/** A copy of a document's data in which the field that a field map names has another value; a dot reaches into groups. */
export function withFieldAt(data: unknown, path: string, value: unknown): Record<string, unknown> {
  const [key = '', ...inner] = path.split('.')
  const known = isRecord(data) ? data : {}
  return { ...known, [key]: inner.length === 0 ? value : withFieldAt(known[key], inner.join('.'), value) }
}
