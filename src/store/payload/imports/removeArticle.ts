import type { Payload, PayloadRequest } from 'payload'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Subject } from '../../../facts/Fact.ts'
import type { DocumentId } from '../../../imports/lexical/LexicalNode.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { inOwnTransaction } from '../inOwnTransaction.ts'
import { lockDocument } from '../lockDocument.ts'
import { payloadFactStore } from '../payloadFactStore.ts'
import { saveOccasion } from '../saveOccasion.ts'
import { wake } from '../wake.ts'
import { journal } from './journal.ts'
import { storedContentHash } from './storedContentHash.ts'

type Mark = { readonly runId: string; readonly expectedContentHash: string }

/**
 * Voids every fact of an imported article and deletes it, unless somebody edited it since. The void comes first, so
 * that the deletion is no withdrawal; a run that was killed between the two finds the article and does both again.
 */
export async function removeArticle(
  payload: Payload,
  id: DocumentId,
  { runId, expectedContentHash }: Mark,
): Promise<'removed' | 'edited' | 'gone'> {
  const { articles } = settingsOf(payload).slugs
  return inOwnTransaction(payload, async (req) => {
    await lockDocument(req, articles, id)
    const now = await storedContentHash(req, articles, id)
    if (now !== null && now !== expectedContentHash) return 'edited'
    await voidFacts(req, { collection: articles, id: String(id) }, runId)
    if (now !== null)
      await payload.delete({ collection: articles, id, trash: true, depth: 0, req, overrideAccess: true })
    await forget(req, String(id))
    return now === null ? 'gone' : 'removed'
  })
}

async function voidFacts(req: PayloadRequest, subject: Subject, run: string): Promise<void> {
  const facts = payloadFactStore<ContentState>(req)
  const last = await facts.last(subject)
  if (last === null || last.type === 'article.voided') return
  const occasion = saveOccasion(req)
  const now = occasion.now.toISOString()
  await facts.append({
    id: occasion.newId(),
    type: 'article.voided',
    subject,
    sequence: last.sequence + 1,
    occurredAt: now,
    recordedAt: now,
    actor: occasion.actor,
    cause: run,
    origin: 'import',
    changed: ['live'],
    state: { ...last.state, isLive: false },
    data: { voids: Array.from({ length: last.sequence }, (_, index) => index + 1), reason: 'import undone', run },
  })
  wake(req.payload)
}

async function forget(req: PayloadRequest, documentId: string): Promise<void> {
  const rows = await journal.find(req.payload, {
    and: [{ kind: { equals: 'article' } }, { documentId: { equals: documentId } }, { state: { not_equals: 'undone' } }],
  })
  for (const { id } of rows) await journal.change(req, id, { state: 'undone' })
}
