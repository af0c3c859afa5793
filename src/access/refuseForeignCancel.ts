import { type CollectionBeforeOperationHook, Forbidden } from 'payload'
import { isPerson } from './isPerson.ts'

/**
 * Only who may publish takes a scheduled publishing back. The admin's own handler deletes any such job for everybody
 * who may open the admin; the server itself, which asks without a user, is let through.
 */
export const refuseForeignCancel: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'delete' && req.user && !isPerson(req, 'admin', 'editor')) throw new Forbidden(req.t)
  return args
}
