import type { PayloadRequest } from 'payload'
import { viewerOf } from './viewerOf.ts'

/** The id of the person who is logged in; null for service accounts and strangers. */
export function personId(req: PayloadRequest): string | null {
  const viewer = viewerOf(req)
  return viewer.kind === 'person' ? String(viewer.id) : null
}
