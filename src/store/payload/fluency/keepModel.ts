import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { Payload } from 'payload'
import type { FluencyModel } from '../../../fluency/FluencyModel.ts'
import { MODELS, PIECE_BYTES } from './MODELS.ts'

/** Keeps what was learned, under an id that nothing was kept under before. */
export async function keepModel(payload: Payload, id: string, { halves }: FluencyModel): Promise<void> {
  for (const [half, bytes] of halves.entries()) {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      const packed = await promisify(deflate)(bytes.subarray(from, from + PIECE_BYTES))
      const data = { model: id, half, piece: from / PIECE_BYTES, bits: packed.toString('base64') }
      await payload.db.create({ collection: MODELS, data, returning: false })
    }
  }
}
