import { type AfterErrorHook, type PayloadRequest, ValidationError } from 'payload'
import { settingsOf } from '../settings/settingsOf.ts'

/** MongoDB's WriteConflict, and NoSuchTransaction: what a conflict has aborted cannot go on. */
const CONFLICTS: readonly unknown[] = [112, 251]

type Conflict = { readonly path: string; readonly message: string }

const SAVED: Conflict = {
  path: '',
  message: 'Another change of the same documents was being saved. Nothing was written: try again.',
}

const SLUG: Conflict = {
  path: 'slug',
  message: 'Another article took the same slug at this moment. Nothing was written: try again.',
}

/**
 * Two saves that met in the database are a conflict that can be tried again, not a fault of the server, and not of what
 * was sent. It cannot be tried again here: MongoDB has aborted the whole transaction by then.
 */
export const answerConflicts: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause: unknown = 'originalError' in error ? error.originalError : error
  const conflict = conflictOf(req, cause)
  if (!conflict) return
  const errors = [conflict]
  if (!graphqlResult) return { status: 409, response: { errors } }
  const extensions = { code: 'CONFLICT', status: 409, errors }
  return { graphqlResult: { ...graphqlResult, message: conflict.message, extensions } }
}

function conflictOf(req: PayloadRequest, cause: unknown): Conflict | null {
  if (typeof cause !== 'object' || cause === null) return null
  if ('code' in cause && CONFLICTS.includes(cause.code)) return SAVED
  return cause instanceof ValidationError && isSlugIndex(req, cause.data) ? SLUG : null
}

/** A slug is looked up before it is written, so only its unique index can say that it is taken after all. */
function isSlugIndex(req: PayloadRequest, { collection, errors }: ValidationError['data']): boolean {
  if (collection !== settingsOf(req.payload).slugs.articles) return false
  return errors.some(({ path, message }) => path === 'language' && message === req.t('error:valueMustBeUnique'))
}
