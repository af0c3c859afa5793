import { isRecord } from '../text/isRecord.ts'

/** The value of a field that a field map names; a dot reaches into groups. Undefined where there is none. */
export function fieldAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data)
}
