import type { PayloadRequest, TypeWithID } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import type { LiveReading } from '../../facts/LiveReading.ts'
import type { NewFact } from '../../facts/NewFact.ts'
import { nextRecordFact } from '../../facts/nextRecordFact.ts'
import { RECORD_KINDS, type RecordRole } from '../../facts/RECORD_KINDS.ts'
import type { RecordState } from '../../facts/RecordState.ts'
import { settle } from '../../facts/settle.ts'
import { nativeId } from './nativeId.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { saveOccasion } from './saveOccasion.ts'
import { wake } from './wake.ts'

/** Settles a plan, review, topic, author or channel inside the request's transaction. */
export async function settleRecord(
  req: PayloadRequest,
  role: RecordRole,
  collection: string,
  id: string | number,
  occasion = saveOccasion(req),
): Promise<NewFact<RecordState> | null> {
  const kind = RECORD_KINDS[role]
  const fact = await settle(
    {
      facts: payloadFactStore<RecordState>(req),
      read: (subject) => readRecord(req, kind.fields, subject),
      next: nextRecordFact(kind),
    },
    { collection, id: String(id) },
    occasion,
  )
  if (fact) wake(req.payload)
  return fact
}

async function readRecord(
  req: PayloadRequest,
  fields: readonly string[],
  { collection, id }: Subject,
): Promise<LiveReading<RecordState>> {
  const row = await req.payload.db.findOne<TypeWithID & Record<string, unknown>>({
    collection,
    where: { id: { equals: nativeId(req.payload, collection, id) } },
    req,
  })
  if (row === null) return { live: false, reason: 'delete', updatedAt: null }
  const state = Object.fromEntries(fields.map((field) => [field, plainValue(row[field], field)]))
  return { live: true, state, data: {} }
}

/** Ids are strings in every fact, after their collection where a field names any of several; other numbers stay numbers. */
function plainValue(value: unknown, field: string): string | number | boolean | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'object' && 'relationTo' in value && 'value' in value) {
    return `${value.relationTo}/${plainValue(value.value, field)}`
  }
  if (typeof value === 'object' && 'id' in value) return String(value.id)
  if (typeof value === 'number') return field === 'targetWords' ? value : String(value)
  return typeof value === 'boolean' ? value : String(value)
}
