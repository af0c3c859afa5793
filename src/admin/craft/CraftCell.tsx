import '../desk.css'
import type { DefaultServerCellComponentProps } from 'payload'
import { scoreFor } from '../../reports/qualityReport.ts'
import type { StoredScore } from '../../store/payload/reports/storedScore.ts'
import { answerOf } from '../answerOf.ts'
import { pageRequest } from '../pageRequest.ts'
import { textFor } from '../text/textFor.ts'
import { CraftMark } from './CraftMark.tsx'

/** In the list: the score of the live version and what it is weakest in; a dash for an article that is not live. */
export const CraftCell = async ({ payload, rowData, collectionSlug, i18n }: DefaultServerCellComponentProps) => {
  const subject = { collection: collectionSlug, id: String(rowData?.id ?? '') }
  const answer = await answerOf<StoredScore>(payload, async () => scoreFor(await pageRequest(payload), subject))
  return <CraftMark score={answer.ok ? answer.report : null} text={textFor(i18n)} />
}
