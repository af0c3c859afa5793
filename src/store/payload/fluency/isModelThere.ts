import type { Payload } from 'payload'
import { MODELS } from './MODELS.ts'

/** Is anything kept of what was learned? It is not where a backup brought back one table and not the other. */
export async function isModelThere(payload: Payload, id: string): Promise<boolean> {
  const { totalDocs } = await payload.db.count({ collection: MODELS, where: { model: { equals: id } } })
  return totalDocs > 0
}
