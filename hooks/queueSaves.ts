import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { lockDocument } from '../src/store/payload/lockDocument.ts'
import { parentOfVersion } from '../src/store/payload/parentOfVersion.ts'
import { isId } from '../src/text/isId.ts'
import { isRecord } from '../src/text/isRecord.ts'

/** Parallel saves of one document wait for each other. Must run before any other hook reads the database. */
export const queueSaves: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const id = await targetOf(req, collection.slug, operation, args)
  if (id !== null) await lockDocument(req, collection.slug, id)
  return args
}

async function targetOf(
  req: PayloadRequest,
  collection: string,
  operation: string,
  args: unknown,
): Promise<string | number | null> {
  const id: unknown = isRecord(args) ? args.id : null
  if (!isId(id)) return null
  if (operation === 'update' || operation === 'delete') return id
  return operation === 'restoreVersion' ? parentOfVersion(req.payload, collection, id) : null
}
