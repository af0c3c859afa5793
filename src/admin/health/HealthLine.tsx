import '../desk.css'
import type { ServerProps } from 'payload'
import { isPerson } from '../../access/isPerson.ts'
import { healthReport } from '../../reports/healthReport.ts'
import { answerOf } from '../answerOf.ts'
import { pageRequest } from '../pageRequest.ts'
import { placesOf } from '../placesOf.ts'
import { textFor } from '../text/textFor.ts'
import { HealthNote } from './HealthNote.tsx'

/** Above the dashboard: are the figures up to date, does a worker run, is a scheduled publication overdue? */
export const HealthLine = async ({ payload, i18n }: ServerProps) => {
  const req = await pageRequest(payload)
  const answer = await answerOf(payload, () => healthReport(req))
  if (!answer.ok && answer.status < 500) return null
  const report = answer.ok ? answer.report : null
  const { admin, api } = placesOf(payload)
  const mayDecide = isPerson(req, 'admin', 'editor')
  return <HealthNote report={report} admin={admin} api={mayDecide ? api : null} text={textFor(i18n)} />
}
