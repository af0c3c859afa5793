import type { RuleLoss } from '../../reports/LossReport.ts'
import { isLossName } from '../../scoring/isLossName.ts'
import { mendOf } from '../../scoring/mendOf.ts'
import { documentUrl } from '../documentUrl.ts'
import { FigureButton, type FigureRow } from '../scorecard/FigureButton.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'

type Props = {
  readonly cost: RuleLoss
  /** The line that it costs. */
  readonly line: FigureRow
  readonly admin: string
  readonly text: DeskText
}

/** What a rule costs the articles of a line, what would mend it, and the articles that lose most by it. */
export const RuleItem = ({ cost, line, admin, text }: Props) => {
  const { t, locale, language } = text
  const mend = mendOf(cost, language) ?? cost.mend ?? cost.rule
  const of = { row: { ...line, query: { ...line.query, rule: cost.rule } }, text, isMinor: true }
  return (
    <li data-rule={cost.rule}>
      <p>
        <span className="co-lost">
          <FigureButton figure="losses.rule" name={mend} value={cost.points} kind="loss" {...of} />
        </span>{' '}
        {mend}{' '}
        <span className="co-small">
          {isLossName(cost.dimension) ? `${t(cost.dimension)} · ` : ''}
          {`${t('inArticles')} `}
          <FigureButton
            figure="losses.rule.articles"
            name={`${t('losingArticles')}, ${mend}`}
            value={cost.articles}
            kind="whole"
            {...of}
          />
        </span>
      </p>
      <p className="co-small">
        {cost.examples.map(({ collection, id, title, points }, index) => (
          <span key={`${collection}/${id}`}>
            {index > 0 ? ' · ' : ''}
            <a href={documentUrl(admin, collection, id)}>{title ?? t('titleHidden')}</a>
            {` ${figureText(points, 'loss', locale)}`}
          </span>
        ))}
      </p>
    </li>
  )
}
