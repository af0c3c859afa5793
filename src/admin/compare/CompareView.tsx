import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { comparisonReport } from '../../reports/comparisonReport.ts'
import { AdminPage } from '../AdminPage.tsx'
import { answerOf } from '../answerOf.ts'
import { placesOf } from '../placesOf.ts'
import { ComparePage } from './ComparePage.tsx'
import { compareUrl } from './compareUrl.ts'

/** The page on which people say which of two texts is better. The report behind it decides who may. */
export const CompareView = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const { api, admin } = placesOf(req.payload)
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(compareUrl(admin))}`)
  const first = await answerOf(req.payload, () => comparisonReport(req))
  return (
    <AdminPage view={view}>
      <ComparePage first={first} api={api} />
    </AdminPage>
  )
}
