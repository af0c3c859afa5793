import type { GivenReview } from '../../reports/ReviewDesk.ts'
import type { Criterion } from '../../reviews/Criterion.ts'
import type { DeskText } from '../text/DeskText.ts'
import { instantText } from '../text/instantText.ts'
import { verdictKey } from './verdictKey.ts'

type Props = {
  /** Null as long as the reader has not given one. */
  readonly reviews: readonly GivenReview[] | null
  readonly rubric: readonly Criterion[]
  readonly timeZone: string
  readonly text: DeskText
}

/** What was said of exactly this text, to those who have said what they think of it. */
export const GivenReviews = ({ reviews, rubric, timeZone, text }: Props) => {
  const { t, locale } = text
  if (reviews === null) return <p className="co-small">{t('reviewsBlind')}</p>
  if (reviews.length === 0) return null
  return (
    <ul className="co-list" data-testid="co-given-reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <p>
            <strong>{t(verdictKey(review.verdict))}</strong>
            <span className="co-small">{` ${nameOf(review, text)} · ${instantText(review.at, locale, timeZone)}`}</span>
          </p>
          {Object.keys(review.marks).length > 0 ? <p className="co-small">{marksText(review, rubric, text)}</p> : null}
          {review.note ? <p className="co-mend">{review.note}</p> : null}
        </li>
      ))}
    </ul>
  )
}

const nameOf = ({ reviewer, guest }: GivenReview, { t }: DeskText): string =>
  guest === null ? (reviewer?.name ?? t('somebodyGone')) : t('byLink', { name: guest })

/** A criterion that the rubric has no more is told by its name. */
const marksText = ({ marks }: GivenReview, rubric: readonly Criterion[], { language }: DeskText): string =>
  Object.entries(marks)
    .map(([name, mark]) => `${rubric.find((criterion) => criterion.name === name)?.label[language] ?? name} ${mark}`)
    .join(' · ')
