import type { Payload, PayloadRequest } from 'payload'
import { withAssessment } from '../../../assessment/withAssessment.ts'
import type { Assessment } from '../../../facts/Assessment.ts'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Fact, FactData, Subject } from '../../../facts/Fact.ts'
import type { FluencyModel } from '../../../fluency/FluencyModel.ts'
import type { MappedContent } from '../../../scoring/contentStateOf.ts'
import { readFluency } from '../fluency/readFluency.ts'
import { lookUp } from './lookUp.ts'
import { publishedSince } from './publishedSince.ts'

type Scored = { readonly state: ContentState; readonly data: FactData }

/**
 * A text that is not published yet, as its fact will tell of it once it was looked up in the archive. One that was looked up
 * is not looked up again.
 *
 * @param last the document's last fact
 */
export async function assessedText(
  req: PayloadRequest,
  subject: Subject,
  content: MappedContent,
  scored: Scored,
  last: Fact<ContentState> | null,
): Promise<Scored> {
  const told = last?.state.contentHash === scored.state.contentHash ? last.data.assessment : undefined
  return withAssessment(scored, told ?? (await assessmentOf(req, subject, content)))
}

async function assessmentOf(req: PayloadRequest, subject: Subject, content: MappedContent): Promise<Assessment> {
  const publishedAt = await publishedSince(req.payload, subject)
  return lookUp(req, { subject, publishedAt }, content, await usualIn(req.payload, content.document.language))
}

/** A model that was lost holds up nobody's publication: fluency is then judged after it, when it was learned anew. */
async function usualIn(payload: Payload, language: string | null): Promise<FluencyModel | null> {
  try {
    return await (await readFluency(payload)).modelOf(language)
  } catch (error) {
    payload.logger.error({ err: error, msg: '[content-ops] fluency could not be judged before publishing' })
    return null
  }
}
