import type { Payload } from 'payload'
import { MODELS } from './MODELS.ts'

/** Removes what was learned, but for what is in use. */
export async function dropModels(payload: Payload, used: readonly string[]): Promise<void> {
  await payload.db.deleteMany({ collection: MODELS, where: used.length > 0 ? { model: { not_in: [...used] } } : {} })
}
