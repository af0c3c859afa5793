import type { ServerProps } from 'payload'
import { isPerson } from '../../access/isPerson.ts'
import { pageRequest } from '../pageRequest.ts'
import { placesOf } from '../placesOf.ts'
import { textFor } from '../text/textFor.ts'
import { qualityUrl } from './qualityUrl.ts'

/** In the navigation, for those who may read the scores of all: the page of quality. */
export const QualityNavLink = async ({ payload, i18n }: ServerProps) => {
  if (!isPerson(await pageRequest(payload), 'admin', 'editor', 'analyst')) return null
  return (
    <a className="nav__link" href={qualityUrl(placesOf(payload).admin, { by: 'site' })}>
      <span className="nav__link-label">{textFor(i18n).t('qualityTitle')}</span>
    </a>
  )
}
