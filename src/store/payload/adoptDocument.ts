import type { Payload, PayloadRequest, TypeWithID } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import type { Subject } from '../../facts/Fact.ts'
import type { NewFact } from '../../facts/NewFact.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { inOwnTransaction } from './inOwnTransaction.ts'
import { lockDocument } from './lockDocument.ts'
import { nativeId } from './nativeId.ts'
import { payloadFactStore } from './payloadFactStore.ts'
import { readMappedFields } from './readMappedFields.ts'
import { saveOccasion } from './saveOccasion.ts'
import { settleContent } from './settleContent.ts'

/** Settles a live document that has no fact yet on the date that readers see, else on the day it was created. */
export function adoptDocument(payload: Payload, subject: Subject): Promise<NewFact<ContentState> | null> {
  const { collection, id } = subject
  return inOwnTransaction(payload, async (req) => {
    await lockDocument(req, collection, id)
    if (await payloadFactStore(req).last(subject)) return null
    const publishedAt = await originalDate(req, subject)
    return settleContent(req, collection, id, { ...saveOccasion(req), origin: 'adopted', publishedAt })
  })
}

async function originalDate(req: PayloadRequest, { collection, id }: Subject): Promise<Date | null> {
  const map = settingsOf(req.payload).content[collection]
  const row = await req.payload.db.findOne<TypeWithID & Record<string, unknown>>({
    collection,
    where: { id: { equals: nativeId(req.payload, collection, id) } },
    req,
  })
  if (!map || !row) return null
  const shown = readMappedFields(req.payload, row, map).document.publishedAt ?? row.createdAt
  const date = new Date(String(shown))
  return Number.isNaN(date.getTime()) || date.getTime() > Date.now() ? null : date
}
