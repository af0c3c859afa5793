import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import { useOf } from '../src/store/payload/useOf.ts'

const REASONS = {
  facts: {
    said: 'has published work and cannot be deleted without making figures untrue: retire it, or merge it into another.',
    message: 'has facts',
  },
  documents: {
    said: 'is named by a document, a draft or a plan and cannot be deleted before it is taken out there: retire it, or merge it into another.',
    message: 'is named by documents',
  },
} as const

/** An author, channel or topic that facts or documents name cannot be deleted: it can be retired, or merged. */
export const refuseDeletion =
  (role: 'author' | 'channel' | 'topic'): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const use = await useOf(req, role, String(id))
    if (use === null) return
    const { said, message } = REASONS[use]
    throw new APIError(`This ${role} ${said}`, 409, [{ path: 'id', message }], true)
  }
