import type { Payload } from 'payload'
import { type KeptValue, keptValue } from './keptValue.ts'

/**
 * Since when the product has seen the saves of a content collection (ISO 8601 in UTC), and whether everything that was
 * live before has its fact by now.
 */
export type ContentSince = { readonly at: string; readonly adopted: boolean }

/** Where all processes find it. It is noted once, when the product first starts with the collection. */
export const contentSince = (payload: Payload, collection: string): KeptValue<ContentSince> =>
  keptValue(payload, `since:${collection}`)
