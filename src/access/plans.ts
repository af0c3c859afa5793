import type { Access, Where } from 'payload'
import { authorsOf } from './authorsOf.ts'
import { isPerson } from './isPerson.ts'

/** Editors change any plan; authors those that are theirs or nobody's. */
export const updatePlan: Access = async ({ req }) => {
  if (isPerson(req, 'admin', 'editor')) return true
  if (!isPerson(req, 'author')) return false
  const own = await authorsOf(req)
  const nobodys: Where = { assignee: { exists: false } }
  return own.length === 0 ? nobodys : { or: [{ assignee: { in: [...own] } }, nobodys] }
}
