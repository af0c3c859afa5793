import type { PayloadRequest } from 'payload'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Subject } from '../../../facts/Fact.ts'
import { payloadFactStore } from '../payloadFactStore.ts'

/** The authors that a document's last fact credits. */
export async function creditsOf(req: PayloadRequest, subject: Subject): Promise<readonly string[]> {
  const last = await payloadFactStore<ContentState>(req).last(subject)
  return last?.state.credits?.map(({ author }) => author) ?? []
}
