import type { LossReport } from '../../reports/LossReport.ts'
import { isLossName } from '../../scoring/isLossName.ts'
import { mendOf } from '../../scoring/mendOf.ts'
import { documentUrl } from '../documentUrl.ts'
import { FigureButton, type FigureRow } from '../scorecard/FigureButton.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'

type Props = {
  readonly report: LossReport
  readonly of: FigureRow
  readonly admin: string
  readonly text: DeskText
}

/** The findings that cost most, what would mend them, and the articles that lose most by each. */
export const DearestRules = ({ report, of, admin, text }: Props) => {
  const { t, locale, language } = text
  const row = (rule: string): FigureRow => ({ ...of, query: { ...of.query, rule } })
  return (
    <section aria-label={t('dearestFindings')} data-testid="co-dearest">
      <h2>{t('dearestFindings')}</h2>
      {report.rules.length === 0 ? <p className="co-note">{t('noFindings')}</p> : null}
      <ol className="co-list co-quality__rules">
        {report.rules.map((cost) => (
          <li key={`${cost.dimension} ${cost.rule}`} data-rule={cost.rule}>
            <p>
              <span className="co-lost">
                <FigureButton
                  figure="losses.rule"
                  name={t('lostInTheMean')}
                  value={cost.points}
                  kind="loss"
                  row={row(cost.rule)}
                  text={text}
                  isMinor
                />
              </span>{' '}
              {mendOf(cost, language) ?? cost.mend ?? cost.rule}{' '}
              <span className="co-small">
                {isLossName(cost.dimension) ? `${t(cost.dimension)} · ` : ''}
                {`${t('inArticles')} `}
                <FigureButton
                  figure="losses.rule.articles"
                  name={t('inArticles')}
                  value={cost.articles}
                  kind="whole"
                  row={row(cost.rule)}
                  text={text}
                  isMinor
                />
              </span>
            </p>
            <p className="co-small">
              {cost.examples.map(({ collection, id, title, points: lost }, index) => (
                <span key={`${collection}/${id}`}>
                  {index > 0 ? ' · ' : ''}
                  <a href={documentUrl(admin, collection, id)}>{title ?? t('titleHidden')}</a>
                  {` ${figureText(lost, 'loss', locale)}`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
