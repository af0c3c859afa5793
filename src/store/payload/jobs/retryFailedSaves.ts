import type { Payload } from 'payload'
import { findSchedules } from './findSchedules.ts'
import { retryAt } from './retryAt.ts'

/** Lets publications run again whose failure may have passed by now. @returns how many. */
export async function retryFailedSaves(payload: Payload, now: Date): Promise<number> {
  const failed = await findSchedules(payload, { hasError: { equals: true } })
  const again = failed.filter((job) => {
    const at = retryAt(job)
    return at !== null && at <= now.getTime()
  })
  for (const { id } of again) {
    const data = { hasError: false, error: null, processing: false }
    await payload.db.updateOne({ collection: 'payload-jobs', id, data, returning: false })
  }
  return again.length
}
