import type { LossReport } from '../../reports/LossReport.ts'
import { isLossName } from '../../scoring/isLossName.ts'
import { mendOf } from '../../scoring/mendOf.ts'
import { documentUrl } from '../documentUrl.ts'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'

type Props = { readonly report: LossReport; readonly admin: string; readonly text: DeskText }

/** The findings that cost most, what would mend them, and the articles that lose most by each. */
export const DearestRules = ({ report, admin, text }: Props) => {
  const { t, locale, language } = text
  const points = (value: number): string => figureText(value, 'count', locale)
  return (
    <section aria-label={t('dearestFindings')} data-testid="co-dearest">
      <h2>{t('dearestFindings')}</h2>
      {report.rules.length === 0 ? <p className="co-note">{t('noFindings')}</p> : null}
      <ol className="co-list co-quality__rules">
        {report.rules.map((cost) => (
          <li key={`${cost.dimension} ${cost.rule}`} data-rule={cost.rule}>
            <p>
              <span className="co-lost">{`−${points(cost.points)}`}</span>{' '}
              {mendOf(cost, language) ?? cost.mend ?? cost.rule}{' '}
              <span className="co-small">
                {isLossName(cost.dimension) ? `${t(cost.dimension)} · ` : ''}
                {t('inArticles', { n: figureText(cost.articles, 'whole', locale) })}
              </span>
            </p>
            <p className="co-small">
              {cost.examples.map(({ collection, id, title, points: lost }, index) => (
                <span key={`${collection}/${id}`}>
                  {index > 0 ? ' · ' : ''}
                  <a href={documentUrl(admin, collection, id)}>{title ?? t('titleHidden')}</a>
                  {` −${points(lost)}`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
