import type { Explanation } from '../../scorecards/Explanation.ts'
import { documentUrl } from '../documentUrl.ts'
import type { Places } from '../Places.ts'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'
import { instantText } from '../text/instantText.ts'
import { shareText } from '../text/shareText.ts'
import { isWeighed } from './isWeighed.ts'
import { sampleArticles } from './sampleArticles.ts'

type Props = {
  readonly sample: Explanation['sample']
  /** The name of the number in the registry. */
  readonly figure: string
  readonly places: Pick<Places, 'admin'>
  readonly timeZone: string
  readonly text: DeskText
}

/** The articles behind a number, each with what it is in it and, in a mean, the share it is weighed with; linked where the reader may open them. */
export const SampleList = ({ sample: { n, items, truncated }, figure, places, timeZone, text }: Props) => {
  const { t, locale } = text
  if (items.length === 0) return n === 0 ? <p className="co-small">{t('nothingBehind')}</p> : null
  return (
    <>
      <h3>{t('behind')}</h3>
      <p className="co-small">{t('contributions', { n })}</p>
      {truncated ? <p className="co-small">{t('behindCut', { shown: items.length, n })}</p> : null}
      <ul className="co-list co-sample" data-testid="co-sample">
        {sampleArticles(items, figure).map(({ collection, id, title, amount, share, at, fact }) => (
          <li key={`${collection}/${id}/${at}/${fact}`}>
            {title === null ? (
              <em>{t('titleHidden')}</em>
            ) : (
              <a href={documentUrl(places.admin, collection, id)}>{title || id}</a>
            )}
            <span className="co-small">
              {figureText(amount, isWeighed(figure) ? 'points' : 'count', locale)}
              {isWeighed(figure) && !isWhole(share) ? ` × ${shareText(share, locale)}` : ''}
              {at === null ? '' : ` · ${instantText(at, locale, timeZone)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Shares are rounded to six decimals: three thirds make almost one. */
const isWhole = (share: number): boolean => Math.abs(share - 1) < 0.000_01
