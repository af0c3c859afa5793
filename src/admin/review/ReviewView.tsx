import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { reviewReport } from '../../reports/reviewReport.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { articleReference } from '../../store/payload/articleReference.ts'
import { AdminPage } from '../AdminPage.tsx'
import { answerOf } from '../answerOf.ts'
import { placesOf } from '../placesOf.ts'
import { ReviewDeskPage } from './ReviewDeskPage.tsx'
import { reviewUrl } from './reviewUrl.ts'

/**
 * The page on which a text is read and marked: `/review/:collection/:id` in the admin. The report behind it decides who may
 * read it; whoever is not logged in is sent to do that first.
 */
export const ReviewView = async (view: AdminViewServerProps) => {
  const { params } = view
  const { req } = view.initPageResult
  const [, collection = '', id = ''] = segmentsOf(params).map(decodeURIComponent)
  const { api, admin } = placesOf(req.payload)
  const subject = { collection, id }
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(reviewUrl(admin, subject))}`)
  const first = await answerOf(req.payload, () => reviewReport(req, subject))
  return (
    <AdminPage view={view}>
      <ReviewDeskPage
        first={first}
        subject={subject}
        at={{ reviews: settingsOf(req.payload).slugs.reviews, article: articleReference(req, subject) }}
        places={{ api, admin }}
        timeZone={settingsOf(req.payload).timeZone}
      />
    </AdminPage>
  )
}

function segmentsOf(params: AdminViewServerProps['params']): readonly string[] {
  const segments = params?.segments
  return Array.isArray(segments) ? segments : []
}
