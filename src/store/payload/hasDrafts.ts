import type { Payload } from 'payload'

/** Does the collection have drafts? Without them every document is what readers get, from its creation on. */
export const hasDrafts = (payload: Payload, collection: string): boolean =>
  Boolean(payload.collections[collection]?.config.versions?.drafts)
