import type { UIFieldServerProps } from 'payload'
import { qualityReport } from '../../reports/qualityReport.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { answerOf } from '../answerOf.ts'
import { placesOf } from '../placesOf.ts'
import { Findings } from './Findings.tsx'

/** Beside an article: what its live version lost points for. A new article has nothing to say. */
export const FindingsPanel = async ({ req, id, collectionSlug }: UIFieldServerProps) => {
  if (id === undefined) return null
  const { api, admin } = placesOf(req.payload)
  const subject = { collection: collectionSlug, id: String(id) }
  const first = await answerOf(req.payload, async () => {
    const { craft, percentile } = await qualityReport(req, subject)
    return { craft, percentile }
  })
  return (
    <Findings first={first} subject={subject} places={{ api, admin }} timeZone={settingsOf(req.payload).timeZone} />
  )
}
