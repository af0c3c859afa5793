import type { PayloadRequest, TypeWithID } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import type { LiveReading } from '../../facts/LiveReading.ts'
import type { NewFact } from '../../facts/NewFact.ts'
import { nextRecordFact } from '../../facts/nextRecordFact.ts'
import { RECORD_KINDS, type RecordRole } from '../../facts/RECORD_KINDS.ts'
import type { RecordKind } from '../../facts/RecordKind.ts'
import type { RecordState } from '../../facts/RecordState.ts'
import { settle } from '../../facts/settle.ts'
import { subjectKey } from '../../facts/subjectKey.ts'
import { marksOf } from '../../reviews/marksOf.ts'
import { contentReference } from '../../settings/contentReference.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
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
      read: (subject) => readRecord(req, kind, subject),
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
  { fields, about }: RecordKind,
  { collection, id }: Subject,
): Promise<LiveReading<RecordState>> {
  const row = await req.payload.db.findOne<TypeWithID & Record<string, unknown>>({
    collection,
    where: { id: { equals: nativeId(req.payload, collection, id) } },
    req,
  })
  if (row === null) return { live: false, reason: 'delete', updatedAt: null }
  const reference = (field: string): string | null => {
    const named = contentReference(settingsOf(req.payload), row[field])
    return named && subjectKey(named)
  }
  const state = Object.fromEntries(
    fields.map((field) => [field, field === about ? reference(field) : plainValue(row[field], field)]),
  )
  return { live: true, state, data: {} }
}

/** Fields whose numbers are amounts; elsewhere they are ids. */
const AMOUNTS: readonly string[] = ['targetWords', 'points', 'severity', 'usual']

/** Ids are strings in every fact, after their collection where a field names any of several; other numbers stay numbers. */
function plainValue(value: unknown, field: string): RecordState[string] {
  if (field === 'marks') return marksOf(value)
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return referenceText(value, field)
  if (typeof value === 'boolean') return value
  return typeof value === 'number' && AMOUNTS.includes(field) ? value : String(value)
}

function referenceText(value: object, field: string): string {
  if ('relationTo' in value && 'value' in value) return `${value.relationTo}/${plainValue(value.value, field)}`
  return String('id' in value ? value.id : value)
}
