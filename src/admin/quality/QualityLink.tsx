import '../desk.css'
import type { UIFieldServerProps } from 'payload'
import { placesOf } from '../placesOf.ts'
import { textFor } from '../text/textFor.ts'
import { qualityUrl } from './qualityUrl.ts'

/** Beside an author or channel: the way to how good its articles are. */
export const QualityLink = ({ req, id, collectionSlug }: UIFieldServerProps) => {
  if (id === undefined) return null
  const places = placesOf(req.payload)
  const by = collectionSlug === places.channel ? 'channel' : 'author'
  return (
    <section className="co co-reviews" aria-label={textFor(req.i18n).t('qualityTitle')}>
      <h3>{textFor(req.i18n).t('qualityTitle')}</h3>
      <a href={qualityUrl(places.admin, { by, id: String(id) })}>{textFor(req.i18n).t('qualityLink')}</a>
    </section>
  )
}
