import type { HealthReport } from '../../reports/healthReport.ts'
import { documentUrl } from '../documentUrl.ts'
import type { DeskText } from '../text/DeskText.ts'
import { instantText } from '../text/instantText.ts'
import { healthSentences } from './healthSentences.ts'

type Props = {
  /** Null when it could not be read. */
  readonly report: HealthReport | null
  readonly admin: string
  readonly text: DeskText
}

/** The state of the figures in a line, and overdue publications with their reason. */
export const HealthNote = ({ report, admin, text }: Props) => {
  const { t } = text
  const status = report?.status ?? 'behind'
  return (
    <section className={`co co-health co-health--${status}`} aria-label={t('health')} data-testid="co-health">
      <p>
        <span className="co-health__sign" aria-hidden="true">
          {status === 'ok' ? '✓' : '!'}
        </span>{' '}
        {report ? healthSentences(report, text).join(' · ') : t('healthFailed')}
      </p>
      {report && report.overdue.length > 0 ? <Overdue report={report} admin={admin} text={text} /> : null}
    </section>
  )
}

const Overdue = ({ report, admin, text }: Props & { readonly report: HealthReport }) => {
  const { t, locale } = text
  return (
    <details open data-testid="co-overdue">
      <summary>{t('overdueTitle', { n: report.overdue.length })}</summary>
      <ul className="co-list">
        {report.overdue.map(({ id, type, collection, document, title, dueAt, overdue }) => (
          <li key={id}>
            {title === null ? (
              t('titleHidden')
            ) : (
              <a href={documentUrl(admin, collection, document)}>{title || document}</a>
            )}
            {` (${t(type === 'publish' ? 'overduePublish' : 'overdueUnpublish')}, ${t('dueAt', { at: instantText(dueAt, locale, report.timeZone) })}) `}
            {overdue ? t(`overdue_${overdue.reason}`, { message: overdue.message }) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
