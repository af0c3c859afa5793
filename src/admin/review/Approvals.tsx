'use client'

import '../desk.css'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Subject } from '../../facts/Fact.ts'
import type { ReviewDesk } from '../../reports/ReviewDesk.ts'
import { fetchReport } from '../fetchReport.ts'
import type { Places } from '../Places.ts'
import { Refusal } from '../Refusal.tsx'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { useDeskText } from '../text/useDeskText.ts'
import { AskByLink } from './AskByLink.tsx'
import { GivenReviews } from './GivenReviews.tsx'
import { LinkList } from './LinkList.tsx'
import { reviewUrl } from './reviewUrl.ts'

type Props = {
  readonly first: ReportAnswer<ReviewDesk>
  readonly subject: Subject
  readonly places: Pick<Places, 'api' | 'admin'>
  readonly timeZone: string
}

/** How many have approved the text as it was last saved, and the ways to have it read; read again after each save. */
export const Approvals = ({ first, subject, places, timeZone }: Props) => {
  const text = useDeskText()
  const { lastUpdateTime } = useDocumentInfo()
  const [desk, setDesk] = useState(first)
  const seen = useRef(lastUpdateTime)
  const url = `${places.api}/content-ops/reviews/${subject.collection}/${encodeURIComponent(subject.id)}`
  const read = useCallback(async () => setDesk(await fetchReport<ReviewDesk>(url, new AbortController().signal)), [url])

  useEffect(() => {
    if (seen.current === lastUpdateTime) return
    seen.current = lastUpdateTime
    void read()
  }, [lastUpdateTime, read])

  const { t } = text
  return (
    <section className="co co-reviews" aria-label={t('reviewsTitle')} data-testid="co-reviews">
      <h3>{t('reviewsTitle')}</h3>
      {desk.ok ? (
        <>
          <Standing desk={desk.report} t={t} />
          {desk.report.mayReview ? (
            <a href={reviewUrl(places.admin, subject)}>{t(desk.report.own ? 'reviewAgain' : 'reviewThis')}</a>
          ) : (
            <p className="co-small">{t('reviewOwnText')}</p>
          )}
          <GivenReviews reviews={desk.report.reviews} rubric={desk.report.rubric} timeZone={timeZone} text={text} />
          <LinkList links={desk.report.links} api={places.api} timeZone={timeZone} text={text} onChange={read} />
          <AskByLink subject={subject} api={places.api} text={text} onAsked={read} />
        </>
      ) : (
        <Refusal answer={desk} text={text} />
      )}
    </section>
  )
}

type StandingProps = { readonly desk: ReviewDesk; readonly t: ReturnType<typeof useDeskText>['t'] }

const Standing = ({ desk: { approvals }, t }: StandingProps) => (
  <p data-testid="co-approvals">
    {approvals.needed > 0 ? t('approvalsOf', { ...approvals }) : t('approvalsGiven', { given: approvals.given })}
  </p>
)
