import type { PayloadRequest } from 'payload'
import type { Role, Scope } from '../access/Viewer.ts'
import { viewerOf } from '../access/viewerOf.ts'
import { ReportRefusal } from './ReportRefusal.ts'

type Allowed = { readonly roles: readonly Role[]; readonly scopes: readonly Scope[] }

/** @throws ReportRefusal 401 for nobody, 403 for somebody whose role or scopes do not open the report. */
export function refuseOutsiders(req: PayloadRequest, { roles, scopes }: Allowed): void {
  const viewer = viewerOf(req)
  if (viewer.kind === 'anonymous') {
    throw new ReportRefusal(401, [{ path: '', message: 'Log in, or send an API key.' }])
  }
  if (viewer.kind === 'person' && roles.includes(viewer.role)) return
  if (viewer.kind === 'consumer' && scopes.some((scope) => viewer.scopes.includes(scope))) return
  throw new ReportRefusal(403, [{ path: '', message: 'This report is not open to you.' }])
}
