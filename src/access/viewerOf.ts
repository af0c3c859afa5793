import type { PayloadRequest } from 'payload'
import { settingsOf } from '../settings/settingsOf.ts'
import { isId } from '../text/isId.ts'
import { isRecord } from '../text/isRecord.ts'
import { ROLES, type Role, SCOPES, type Scope, type Viewer } from './Viewer.ts'

const ANONYMOUS: Viewer = { kind: 'anonymous' }

/** The person or service account behind a request, as the database has it now (never as an old token has it). */
export function viewerOf(req: PayloadRequest): Viewer {
  const user: unknown = req.user
  if (!isRecord(user)) return ANONYMOUS
  const { slugs } = settingsOf(req.payload)
  if (user.collection === slugs.users) return personOf(user)
  if (user.collection === slugs.consumers) return consumerOf(user)
  return ANONYMOUS
}

function personOf(user: Readonly<Record<string, unknown>>): Viewer {
  const role = ROLES.find((name) => name === user.role)
  return role && isId(user.id) ? { kind: 'person', id: user.id, role: role satisfies Role } : ANONYMOUS
}

function consumerOf(user: Readonly<Record<string, unknown>>): Viewer {
  if (!isId(user.id)) return ANONYMOUS
  const given: readonly unknown[] = Array.isArray(user.scopes) ? user.scopes : []
  const scopes: readonly Scope[] = SCOPES.filter((scope) => given.includes(scope))
  return { kind: 'consumer', id: user.id, scopes }
}
