import type { PublishingOverride } from '../../facts/PublishingOverride.ts'
import type { ScoreHistory } from '../../reports/ScoreHistory.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { FigureButton } from '../scorecard/FigureButton.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { instantText } from '../text/instantText.ts'

type Props = {
  readonly history: ReportAnswer<ScoreHistory>
  readonly subject: { readonly collection: string; readonly id: string }
  readonly timeZone: string
  readonly text: DeskText
}

/** The scores that the article had, the latest first, and why one was published below a floor; nothing where there is but one. */
export const HistoryList = ({ history, subject, timeZone, text }: Props) => {
  if (!history.ok || !isTelling(history.report)) return null
  const { t, locale } = text
  return (
    <section data-testid="co-history">
      <h4>{t('scoreHistory')}</h4>
      <ol className="co-list co-history">
        {history.report.versions.map(({ fact, at, score, formula, override }) => (
          <li key={fact}>
            <FigureButton
              figure="score.craft"
              name={t('craft')}
              value={score}
              kind="points"
              row={{ label: instantText(at, locale, timeZone), query: { ...subject, fact } }}
              text={text}
              isMinor
            />
            <span className="co-small">{` ${instantText(at, locale, timeZone)} · ${formula}`}</span>
            {override ? <span className="co-mend">{overrideText(override, text)}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function overrideText({ floor, approvals, reason }: PublishingOverride, { t }: DeskText): string {
  const parts = [
    ...(floor === null ? [] : [t('overriddenFloor', { floor })]),
    ...(approvals === null ? [] : [t('overriddenApprovals', { ...approvals })]),
  ]
  return t('overridden', { what: parts.join(', '), reason })
}

const isTelling = ({ versions }: ScoreHistory): boolean =>
  versions.length > 1 || versions.some(({ override }) => override !== null)
