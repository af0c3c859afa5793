import type { Payload } from 'payload'

const OBJECT_ID = /^[0-9a-f]{24}$/i

/** Could a document of this collection have this id? A database asked for another one fails instead of finding nothing. */
export function isNativeId(payload: Payload, collection: string, id: string): boolean {
  const custom = payload.collections[collection]?.customIDType
  const type = custom ?? payload.db.defaultIDType
  if (type === 'number') return Number.isSafeInteger(Number(id)) && String(Number(id)) === id
  return custom !== undefined || payload.db.name !== 'mongoose' || OBJECT_ID.test(id)
}
