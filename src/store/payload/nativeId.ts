import type { Payload } from 'payload'

/** An id in the form that the collection's table has: facts carry every id as a string. */
export function nativeId(payload: Payload, collection: string, id: string): string | number {
  const type = payload.collections[collection]?.customIDType ?? payload.db.defaultIDType
  return type === 'number' ? Number(id) : id
}
