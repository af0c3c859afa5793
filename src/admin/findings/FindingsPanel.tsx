import type { UIFieldServerProps } from 'payload'
import { qualityHistoryReport } from '../../reports/qualityHistoryReport.ts'
import { qualityReport } from '../../reports/qualityReport.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { answerOf } from '../answerOf.ts'
import { liveSettingsOf } from '../live/liveSettingsOf.ts'
import { placesOf } from '../placesOf.ts'
import { Findings } from './Findings.tsx'

/** Beside an article: the score of what is on the page, and what its live version lost points for. */
export const FindingsPanel = async ({ req, id, collectionSlug, data }: UIFieldServerProps) => {
  const { api, admin } = placesOf(req.payload)
  const subject = id === undefined ? null : { collection: collectionSlug, id: String(id) }
  const first = subject
    ? await answerOf(req.payload, async () => {
        const { craft, percentile, fluency } = await qualityReport(req, subject)
        return { craft, percentile, fluency }
      })
    : null
  const history = subject ? await answerOf(req.payload, () => qualityHistoryReport(req, subject)) : null
  return (
    <Findings
      first={first}
      history={history}
      subject={subject}
      live={liveSettingsOf(req.payload, collectionSlug, data ?? {})}
      places={{ api, admin }}
      timeZone={settingsOf(req.payload).timeZone}
    />
  )
}
