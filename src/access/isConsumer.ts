import type { PayloadRequest } from 'payload'
import type { Scope } from './Viewer.ts'
import { viewerOf } from './viewerOf.ts'

/** Is a service account asking that has this scope? */
export function isConsumer(req: PayloadRequest, scope: Scope): boolean {
  const viewer = viewerOf(req)
  return viewer.kind === 'consumer' && viewer.scopes.includes(scope)
}
