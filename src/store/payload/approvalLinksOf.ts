import type { PayloadRequest } from 'payload'

type Row = { readonly id: string; readonly name: string; readonly email?: string | null }

/** Who some links were made for, by the links' ids: the address, else the name, in small letters, so that one is one. */
export async function approvalLinksOf(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Row>({
    collection: 'ops-approvals',
    where: { id: { in: [...ids] } },
    limit: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, name, email }) => [String(id), (email || name).trim().toLowerCase()]))
}
