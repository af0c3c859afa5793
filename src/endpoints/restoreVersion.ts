import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { parentOfDraft } from '../store/payload/parentOfDraft.ts'

const ROUTE = { path: '/versions/:id', method: 'post' } as const

/**
 * Payload's own restoring, for a content collection: a version that was a draft is restored as a draft, whatever is
 * said. The admin's button always says `draft=false` for such a version, which would take a live document offline.
 */
export function restoreVersion(collection: string): Endpoint {
  const handler: PayloadHandler = async (req) => {
    const id = req.routeParams?.id
    const wasDraft = typeof id === 'string' && (await parentOfDraft(req, collection, idOf(req, id))) !== null
    if (wasDraft) req.query.draft = 'true'
    return nextHandler(req, collection, handler)(req)
  }
  return { ...ROUTE, handler }
}

const idOf = (req: PayloadRequest, id: string): string | number =>
  req.payload.db.defaultIDType === 'number' ? Number(id) : id

/** What would have answered without this endpoint: Payload lists its own behind those of the config. */
function nextHandler(req: PayloadRequest, collection: string, handler: PayloadHandler): PayloadHandler {
  const endpoints = req.payload.collections[collection]?.config.endpoints || []
  const all = endpoints.filter(({ path, method }) => path === ROUTE.path && method === ROUTE.method)
  const next = all[all.findIndex((endpoint) => endpoint.handler === handler) + 1]
  if (!next) throw new Error(`[content-ops] nothing restores versions of "${collection}"`)
  return next.handler
}
