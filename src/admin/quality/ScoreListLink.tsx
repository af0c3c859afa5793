import '../desk.css'
import type { ServerProps } from 'payload'
import { isPerson } from '../../access/isPerson.ts'
import { pageRequest } from '../pageRequest.ts'
import { placesOf } from '../placesOf.ts'
import { textFor } from '../text/textFor.ts'
import { qualityUrl } from './qualityUrl.ts'

/** Above the list of articles, for those who may read the scores of all: the list that is sorted and filtered by them. */
export const ScoreListLink = async ({ payload, i18n }: ServerProps) => {
  if (!isPerson(await pageRequest(payload), 'admin', 'editor', 'analyst')) return null
  return (
    <p className="co co-score-link">
      <a href={qualityUrl(placesOf(payload).admin, { by: 'site' })}>{textFor(i18n).t('sortByScore')}</a>
    </p>
  )
}
