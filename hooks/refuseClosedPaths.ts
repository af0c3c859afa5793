import { type CollectionBeforeOperationHook, QueryError } from 'payload'
import { isClosedPath } from '../src/access/isClosedPath.ts'
import { queryPaths } from '../src/access/queryPaths.ts'

/**
 * A question about a field that the caller may not read is refused, however it is asked. Payload refuses most of these
 * itself, but over two relationships it also leaves a rejected promise that nobody handles, which can end the process.
 */
export const refuseClosedPaths: CollectionBeforeOperationHook = async ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess) return args
  const closed: string[] = []
  for (const path of queryPaths(args as { readonly where?: unknown; readonly sort?: unknown })) {
    if (path.includes('.') && (await isClosedPath(req, collection.slug, path))) closed.push(path)
  }
  if (closed.length > 0) throw new QueryError(closed.map((path) => ({ path })))
  return args
}
