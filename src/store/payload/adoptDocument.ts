import type { Payload } from 'payload'
import type { ContentState } from '../../facts/ContentState.ts'
import type { Subject } from '../../facts/Fact.ts'
import type { NewFact } from '../../facts/NewFact.ts'
import { adoptLive } from './adoptLive.ts'
import { inOwnTransaction } from './inOwnTransaction.ts'
import { lockDocument } from './lockDocument.ts'
import { payloadFactStore } from './payloadFactStore.ts'

/** Settles a live document that has no fact yet on its original date. */
export function adoptDocument(payload: Payload, subject: Subject): Promise<NewFact<ContentState> | null> {
  return inOwnTransaction(payload, async (req) => {
    await lockDocument(req, subject.collection, subject.id)
    return (await payloadFactStore(req).last(subject)) ? null : adoptLive(req, subject)
  })
}
