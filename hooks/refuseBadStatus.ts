import { type CollectionBeforeOperationHook, ValidationError } from 'payload'
import { isStatus } from '../src/access/isStatus.ts'
import { hasDrafts } from '../src/store/payload/hasDrafts.ts'
import { isRecord } from '../src/text/isRecord.ts'

/** Payload takes an empty status and stores it: a document that is neither live nor a draft. */
export const refuseBadStatus: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const data: unknown = 'data' in args ? args.data : null
  if (!hasDrafts(req.payload, collection.slug) || !isRecord(data)) return args
  if (data._status === undefined || isStatus(data._status, collection)) return args
  const errors = [{ path: '_status', message: 'A status is "published" or "draft".' }]
  throw new ValidationError({ collection: collection.slug, errors, req })
}
