import type { PayloadRequest } from 'payload'
import type { Role } from './Viewer.ts'
import { viewerOf } from './viewerOf.ts'

/** Is a person asking whose role is one of these? */
export function isPerson(req: PayloadRequest, ...roles: readonly Role[]): boolean {
  const viewer = viewerOf(req)
  return viewer.kind === 'person' && roles.includes(viewer.role)
}
