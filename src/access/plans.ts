import type { Access } from 'payload'
import { authorsOf } from './authorsOf.ts'
import { isPerson } from './isPerson.ts'

/** Editors change any plan; authors those that are theirs or nobody's. */
export const updatePlan: Access = async ({ req }) => {
  if (isPerson(req, 'admin', 'editor')) return true
  if (!isPerson(req, 'author')) return false
  return { or: [{ assignee: { in: [...(await authorsOf(req))] } }, { assignee: { exists: false } }] }
}
