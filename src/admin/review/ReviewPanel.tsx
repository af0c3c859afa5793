import type { UIFieldServerProps } from 'payload'
import { isPerson } from '../../access/isPerson.ts'
import { reviewReport } from '../../reports/reviewReport.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { answerOf } from '../answerOf.ts'
import { placesOf } from '../placesOf.ts'
import { Approvals } from './Approvals.tsx'

/** Beside an article, for those who review: how many have approved exactly this text, and the ways to have it read. */
export const ReviewPanel = async ({ req, id, collectionSlug }: UIFieldServerProps) => {
  if (id === undefined || !isPerson(req, 'admin', 'editor')) return null
  const subject = { collection: collectionSlug, id: String(id) }
  const first = await answerOf(req.payload, () => reviewReport(req, subject))
  const { api, admin } = placesOf(req.payload)
  return (
    <Approvals first={first} subject={subject} places={{ api, admin }} timeZone={settingsOf(req.payload).timeZone} />
  )
}
