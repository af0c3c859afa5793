import type { PayloadRequest } from 'payload'

/** How many texts of the archive are known well enough to find a copy of: a text is, a moment after it was published. */
export async function comparedTexts(req: PayloadRequest): Promise<number> {
  const { totalDocs } = await req.payload.db.count({ collection: 'ops-texts', req })
  return totalDocs
}
