import type { AfterErrorHook } from 'payload'

/** MongoDB's WriteConflict, and NoSuchTransaction: what a conflict has aborted cannot go on. */
const CONFLICTS: readonly unknown[] = [112, 251]

/** Two saves that met in the database are a conflict that can be tried again, not a fault of the server. */
export const answerConflicts: AfterErrorHook = ({ error }) => {
  if (!('code' in error) || !CONFLICTS.includes(error.code)) return
  const message = 'Another change of the same documents was being saved. Nothing was written: try again.'
  return { status: 409, response: { errors: [{ path: '', message }] } }
}
