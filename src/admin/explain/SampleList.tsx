import type { Explanation } from '../../scorecards/Explanation.ts'
import { documentUrl } from '../documentUrl.ts'
import type { Places } from '../Places.ts'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'
import { instantText } from '../text/instantText.ts'
import { sampleArticles } from './sampleArticles.ts'

type Props = {
  readonly sample: Explanation['sample']
  readonly unit: string
  readonly places: Pick<Places, 'admin'>
  readonly timeZone: string
  readonly text: DeskText
}

/** The articles behind a number, each with what it is in it, linked where the reader may open them. */
export const SampleList = ({ sample: { n, items, truncated }, unit, places, timeZone, text }: Props) => {
  const { t, locale } = text
  if (items.length === 0) return n === 0 ? <p className="co-small">{t('nothingBehind')}</p> : null
  return (
    <>
      <h3>{t('behind')}</h3>
      <p className="co-small">{t('contributions', { n })}</p>
      {truncated ? <p className="co-small">{t('behindCut', { shown: items.length, n })}</p> : null}
      <ul className="co-list co-sample" data-testid="co-sample">
        {sampleArticles(items, unit).map(({ collection, id, title, amount, at, fact }) => (
          <li key={`${collection}/${id}/${at}/${fact}`}>
            {title === null ? (
              <em>{t('titleHidden')}</em>
            ) : (
              <a href={documentUrl(places.admin, collection, id)}>{title || id}</a>
            )}
            <span className="co-small">
              {`${figureText(amount, 'count', locale)}${at === null ? '' : ` · ${instantText(at, locale, timeZone)}`}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
