import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import type { Payload } from 'payload'
import type { FluencyModel } from '../../../fluency/FluencyModel.ts'
import type { KeptModel } from './fluencyLog.ts'
import { MODELS } from './MODELS.ts'

type Row = { readonly id: string | number; readonly half: number; readonly bits: string }

/** What was learned, as it was kept. @throws when it is no longer there. */
export async function readModel(payload: Payload, { id, articles, bound }: KeptModel): Promise<FluencyModel> {
  const { docs } = await payload.db.find<Row>({
    collection: MODELS,
    where: { model: { equals: id } },
    sort: ['half', 'piece'],
    limit: 0,
    pagination: false,
  })
  const [first, second] = [await bytesOf(docs, 0), await bytesOf(docs, 1)]
  if (first.length === 0 || first.length !== second.length) {
    throw new Error(
      `[content-ops] what was learned of fluency (${id}) is not in "${MODELS}": it is learned anew when articles are counted next`,
    )
  }
  return { articles, bound, halves: [first, second] }
}

async function bytesOf(rows: readonly Row[], half: number): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for (const row of rows) {
    if (row.half === half) pieces.push(await promisify(inflate)(Buffer.from(row.bits, 'base64')))
  }
  return new Uint8Array(Buffer.concat(pieces))
}
