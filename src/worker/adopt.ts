import type { Payload } from 'payload'
import type { Subject } from '../facts/Fact.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { adoptDocument } from '../store/payload/adoptDocument.ts'
import { documentIds } from '../store/payload/documentIds.ts'
import { noteAdopted } from '../store/payload/noteAdopted.ts'

/** What adopting saw. */
export type Adopted = {
  readonly documents: number
  readonly adopted: number
  readonly undated: number
  readonly failed: readonly { readonly subject: Subject; readonly reason: string }[]
}

/**
 * Makes a fact, on its original date, of every live document that has none yet. Safe to run again: a document that
 * has facts is left alone.
 */
export async function adopt(payload: Payload): Promise<Adopted> {
  const result = { documents: 0, adopted: 0, undated: 0, failed: [] as { subject: Subject; reason: string }[] }
  for (const collection of Object.keys(settingsOf(payload).content)) {
    for await (const id of documentIds(payload, collection)) {
      result.documents += 1
      await adoptInto(payload, { collection, id }, result)
    }
  }
  await noteAdopted(payload, result.failed)
  return result
}

async function adoptInto(
  payload: Payload,
  subject: Subject,
  result: { adopted: number; undated: number; failed: { subject: Subject; reason: string }[] },
): Promise<void> {
  try {
    const fact = await adoptDocument(payload, subject)
    if (fact) result.adopted += 1
    if (fact?.data.dated === false) result.undated += 1
  } catch (error) {
    result.failed.push({ subject, reason: error instanceof Error ? error.message : String(error) })
  }
}
