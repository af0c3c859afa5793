import type { Subject } from '../facts/Fact.ts'
import { isRecord } from '../text/isRecord.ts'
import type { Settings } from './Settings.ts'

/**
 * The document that a plan or review names. Where the host maps several content collections the reference says which
 * (`{ relationTo, value }`); where it maps one it is an id. Null when it names none.
 */
export function contentReference({ content }: Pick<Settings, 'content'>, value: unknown): Subject | null {
  const names = isRecord(value) && 'relationTo' in value
  const collection = names ? String(value.relationTo) : Object.keys(content)[0]
  const id = idOf(names ? value.value : value)
  return collection === undefined || id === null ? null : { collection, id }
}

function idOf(value: unknown): string | null {
  if (isRecord(value) && 'id' in value) return idOf(value.id)
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null
}
