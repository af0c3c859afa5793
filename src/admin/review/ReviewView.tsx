import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { reviewReport } from '../../reports/reviewReport.ts'
import { settingsOf } from '../../settings/settingsOf.ts'
import { articleReference } from '../../store/payload/articleReference.ts'
import { answerOf } from '../answerOf.ts'
import { placesOf } from '../placesOf.ts'
import { ReviewDeskPage } from './ReviewDeskPage.tsx'
import { reviewUrl } from './reviewUrl.ts'

/**
 * The page on which a text is read and marked: `/review/:collection/:id` in the admin. The report behind it decides who may
 * read it; whoever is not logged in is sent to do that first.
 */
export const ReviewView = async ({ initPageResult, params, searchParams, ...rest }: AdminViewServerProps) => {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const [, collection = '', id = ''] = segmentsOf(params).map(decodeURIComponent)
  const { api, admin } = placesOf(req.payload)
  const subject = { collection, id }
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(reviewUrl(admin, subject))}`)
  const first = await answerOf(req.payload, () => reviewReport(req, subject))
  return (
    <DefaultTemplate
      i18n={req.i18n}
      payload={req.payload}
      permissions={permissions}
      req={req}
      user={req.user}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      viewActions={rest.viewActions ?? []}
      visibleEntities={visibleEntities}
    >
      <ReviewDeskPage
        first={first}
        subject={subject}
        at={{ reviews: settingsOf(req.payload).slugs.reviews, article: articleReference(req, subject) }}
        places={{ api, admin }}
        timeZone={settingsOf(req.payload).timeZone}
      />
    </DefaultTemplate>
  )
}

function segmentsOf(params: AdminViewServerProps['params']): readonly string[] {
  const segments = params?.segments
  return Array.isArray(segments) ? segments : []
}
