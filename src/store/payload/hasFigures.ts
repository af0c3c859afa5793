import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { nativeId } from './nativeId.ts'
import { storesOf } from './storesOf.ts'

type Role = 'author' | 'channel' | 'topic'

/** Facts that are still to be projected, looked through at most: far more than ever wait. */
const MAX_PENDING = 10_000

/** Does any figure, or any fact that will soon be in one, name this author, channel or topic? */
export async function hasFigures(req: PayloadRequest, role: Role, id: string): Promise<boolean> {
  const { projections } = storesOf(req.payload)
  const { generation } = await projections.pointer(settingsOf(req.payload).timeZone)
  if ((await projections.documentsOf(generation, role, id)).length > 0) return true
  if (await isMerged(req, role, id)) return true
  const pending = await projections.pending(MAX_PENDING)
  return pending.some(
    ({ type, state }) => type.startsWith('article.') && idsIn(state as ContentState, role).includes(id),
  )
}

function idsIn(state: ContentState, role: Role): readonly string[] {
  if (role === 'author') return state.credits.map(({ author }) => author)
  return role === 'channel' ? state.channels : state.topics
}

/** Does it count as another, or another as it? Either would be lost with it. */
async function isMerged(req: PayloadRequest, role: Role, id: string): Promise<boolean> {
  const collection = settingsOf(req.payload).slugs[`${role}s`]
  const native = nativeId(req.payload, collection, id)
  const itself = { and: [{ id: { equals: native } }, { mergedInto: { exists: true } }] }
  const where = { or: [itself, { mergedInto: { equals: native } }] }
  return (await req.payload.db.count({ collection, where, req })).totalDocs > 0
}
