'use client'

import '../desk.css'
import { useState } from 'react'
import type { Subject } from '../../facts/Fact.ts'
import type { ReviewDesk } from '../../reports/ReviewDesk.ts'
import { documentUrl } from '../documentUrl.ts'
import { fetchReport } from '../fetchReport.ts'
import type { Places } from '../Places.ts'
import { Refusal } from '../Refusal.tsx'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { useDeskText } from '../text/useDeskText.ts'
import { GivenReviews } from './GivenReviews.tsx'
import { ReadableText } from './ReadableText.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import type { ReviewPlace } from './sendReview.ts'

type Props = {
  readonly first: ReportAnswer<ReviewDesk>
  readonly subject: Subject
  readonly at: ReviewPlace
  readonly places: Pick<Places, 'api' | 'admin'>
  readonly timeZone: string
}

/** The text, and what the reader thinks of it; nothing of scores and of others before that is saved. */
export const ReviewDeskPage = ({ first, subject, at, places, timeZone }: Props) => {
  const text = useDeskText()
  const [desk, setDesk] = useState(first)
  const { t } = text
  const url = `${places.api}/content-ops/reviews/${subject.collection}/${encodeURIComponent(subject.id)}`
  const read = async (): Promise<void> => setDesk(await fetchReport<ReviewDesk>(url, new AbortController().signal))
  if (!desk.ok) return <div className="co co-review">{<Refusal answer={desk} text={text} />}</div>
  const { report } = desk
  return (
    <div className="co co-review" data-testid="co-review">
      <ReadableText text={report.text} />
      <aside className="co-review__side" aria-label={t('reviewsTitle')}>
        <h2>{t('reviewYours')}</h2>
        {report.mayReview ? (
          <ReviewForm key={report.text.contentHash} desk={report} at={at} api={places.api} text={text} onSaved={read} />
        ) : (
          <p className="co-note">{t('reviewOwnText')}</p>
        )}
        {report.own ? (
          <>
            <h3>{t('reviewAll')}</h3>
            <GivenReviews reviews={report.reviews} rubric={report.rubric} timeZone={timeZone} text={text} />
            <a href={documentUrl(places.admin, subject.collection, subject.id)}>{t('reviewToArticle')}</a>
          </>
        ) : (
          <p className="co-small">{t('reviewsBlind')}</p>
        )}
      </aside>
    </div>
  )
}
