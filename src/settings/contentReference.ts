import type { Subject } from '../facts/Fact.ts'
import { isRecord } from '../text/isRecord.ts'
import { relationId } from '../text/relationId.ts'
import type { Settings } from './Settings.ts'

/**
 * The document that a plan or review names. Where the host maps several content collections the reference says which
 * (`{ relationTo, value }`); where it maps one it is an id. Null when it names none.
 */
export function contentReference({ content }: Pick<Settings, 'content'>, value: unknown): Subject | null {
  const collection = isRecord(value) && 'relationTo' in value ? String(value.relationTo) : Object.keys(content)[0]
  const id = relationId(value)
  return collection === undefined || id === null ? null : { collection, id }
}
