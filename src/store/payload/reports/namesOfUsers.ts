import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { nativeId } from '../nativeId.ts'

type Row = { readonly id: string | number; readonly name?: string | null; readonly email?: string | null }

/** What people are called, by the ids of their accounts: their name, else their address; one that is gone is left out. */
export async function namesOfUsers(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map()
  const { users } = settingsOf(req.payload).slugs
  const { docs } = await req.payload.db.find<Row>({
    collection: users,
    where: { id: { in: [...new Set(ids)].map((id) => nativeId(req.payload, users, id)) } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, name, email }) => [String(id), name || email || null]))
}
