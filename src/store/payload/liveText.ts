import type { PayloadRequest } from 'payload'
import type { Subject } from '../../facts/Fact.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { type CurrentText, currentTexts } from './currentTexts.ts'

/** The text of a document that readers get; null where there is none. */
export async function liveText(req: PayloadRequest, subject: Subject): Promise<CurrentText | null> {
  if (!Object.hasOwn(settingsOf(req.payload).content, subject.collection)) return null
  return (await currentTexts(req, subject)).find(({ isLive }) => isLive) ?? null
}
