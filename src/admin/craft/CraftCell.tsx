import '../desk.css'
import type { DefaultServerCellComponentProps, PayloadRequest } from 'payload'
import { scoreFor } from '../../reports/qualityReport.ts'
import { craftPercentile } from '../../store/payload/reports/craftPercentile.ts'
import type { StoredScore } from '../../store/payload/reports/storedScore.ts'
import { answerOf } from '../answerOf.ts'
import { pageRequest } from '../pageRequest.ts'
import { textFor } from '../text/textFor.ts'
import { CraftMark } from './CraftMark.tsx'

/** In the list: the score of the live version, where it stands among all, and what it is weakest in; a dash for an article that is not live. */
export const CraftCell = async ({ payload, rowData, collectionSlug, i18n }: DefaultServerCellComponentProps) => {
  const subject = { collection: collectionSlug, id: String(rowData?.id ?? '') }
  const req = await pageRequest(payload)
  const answer = await answerOf(payload, async () => withPercentile(req, await scoreFor(req, subject)))
  return <CraftMark score={answer.ok ? answer.report : null} text={textFor(i18n)} />
}

async function withPercentile(req: PayloadRequest, stored: StoredScore) {
  const { craft: score, formula } = stored
  const percentile = score === null || formula === null ? null : await craftPercentile(req, { score, formula })
  return { ...stored, percentile }
}
