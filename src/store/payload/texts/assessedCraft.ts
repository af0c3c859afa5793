import type { Payload, PayloadRequest } from 'payload'
import { withAssessment } from '../../../assessment/withAssessment.ts'
import type { Assessment } from '../../../facts/Assessment.ts'
import type { ContentState } from '../../../facts/ContentState.ts'
import type { Fact, FactData, Subject } from '../../../facts/Fact.ts'
import type { FluencyModel } from '../../../fluency/FluencyModel.ts'
import type { MappedContent } from '../../../scoring/contentStateOf.ts'
import type { ScoredText } from '../../../scoring/ScoredText.ts'
import { readFluency } from '../fluency/readFluency.ts'
import { lookUp } from './lookUp.ts'
import { publishedSince } from './publishedSince.ts'

type Scored = { readonly state: ContentState; readonly data: FactData }

/**
 * What the craft of a text that is about to be published will be once it was looked up in the archive; null for a text without
 * a score. One that was looked up is not looked up again.
 *
 * @param last the document's last fact
 */
export async function assessedCraft(
  req: PayloadRequest,
  subject: Subject,
  content: MappedContent,
  scored: Scored,
  last: Fact<ContentState> | null,
): Promise<ScoredText | null> {
  const told = last?.state.contentHash === scored.state.contentHash ? last.data.assessment : undefined
  const { state, data } = withAssessment(scored, told ?? (await assessmentOf(req, subject, content)))
  return state.craft && { score: state.craft.score, findings: (data.findings ?? []) as ScoredText['findings'] }
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
