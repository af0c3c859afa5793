import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { hasFigures } from '../src/store/payload/hasFigures.ts'

/** An author, channel or topic that figures name cannot be deleted: it can be retired, or merged into another. */
export const refuseDeletion =
  (role: 'author' | 'channel' | 'topic'): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (!(await hasFigures(req, role, String(id)))) return
    throw new APIError(
      `This ${role} has published work and cannot be deleted without making figures untrue: retire it, or merge it into another.`,
      409,
      [{ path: 'id', message: 'has facts' }],
      true,
    )
  }
