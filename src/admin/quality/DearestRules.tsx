import type { LossReport } from '../../reports/LossReport.ts'
import type { FigureRow } from '../scorecard/FigureButton.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { RuleItem } from './RuleItem.tsx'

type Props = { readonly report: LossReport; readonly line: FigureRow; readonly admin: string; readonly text: DeskText }

/** The findings that cost most, what would mend them, and the articles that lose most by each. */
export const DearestRules = ({ report, line, admin, text }: Props) => {
  const { t } = text
  return (
    <section aria-label={t('dearestFindings')} data-testid="co-dearest">
      <h2>{t('dearestFindings')}</h2>
      {report.rules.length === 0 ? <p className="co-note">{t('noFindings')}</p> : null}
      <ol className="co-list co-quality__rules">
        {report.rules.map((cost) => (
          <RuleItem key={cost.rule} cost={cost} line={line} admin={admin} text={text} />
        ))}
      </ol>
    </section>
  )
}
