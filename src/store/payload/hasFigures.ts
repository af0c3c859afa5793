import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { storesOf } from './storesOf.ts'

type Role = 'author' | 'channel' | 'topic'

/** Facts that are still to be projected, looked through at most: far more than ever wait. */
const MAX_PENDING = 10_000

/** Does any figure, or any fact that will soon be in one, name this author, channel or topic? */
export async function hasFigures(req: PayloadRequest, role: Role, id: string): Promise<boolean> {
  const { projections } = storesOf(req.payload)
  const { generation } = await projections.pointer(settingsOf(req.payload).timeZone)
  if ((await projections.documentsOf(generation, role, id)).length > 0) return true
  const merges = await projections.merges()
  if (merges.some(({ state, type }) => type.startsWith(`${role}.`) && names(state, 'mergedInto', id))) return true
  const pending = await projections.pending(MAX_PENDING)
  return pending.some(
    ({ type, state }) => type.startsWith('article.') && idsIn(state as ContentState, role).includes(id),
  )
}

function idsIn(state: ContentState, role: Role): readonly string[] {
  if (role === 'author') return state.credits.map(({ author }) => author)
  return role === 'channel' ? state.channels : state.topics
}

const names = (state: unknown, field: string, id: string): boolean =>
  typeof state === 'object' && state !== null && Reflect.get(state, field) === id
