import type { HealthReport } from '../../reports/healthReport.ts'
import { documentUrl } from '../documentUrl.ts'
import type { DeskText } from '../text/DeskText.ts'
import { instantText } from '../text/instantText.ts'
import { healthSentences } from './healthSentences.ts'
import { OverdueActions } from './OverdueActions.tsx'

type Props = {
  /** Null when it could not be read. */
  readonly report: HealthReport | null
  readonly admin: string
  /** The REST API, for a reader who may decide about overdue publications; null for others. */
  readonly api: string | null
  readonly text: DeskText
}

/** The state of the figures in a line, and overdue publications with their reason. */
export const HealthNote = ({ report, admin, api, text }: Props) => {
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
      {report && report.overdue.length > 0 ? <Overdue report={report} admin={admin} api={api} text={text} /> : null}
    </section>
  )
}

const Overdue = ({ report, admin, api, text }: Props & { readonly report: HealthReport }) => (
  <details open data-testid="co-overdue">
    <summary>{text.t('overdueTitle', { n: report.overdue.length })}</summary>
    <ul className="co-list">
      {report.overdue.map((save) => (
        <OverdueLine key={save.id} save={save} timeZone={report.timeZone} admin={admin} api={api} text={text} />
      ))}
    </ul>
  </details>
)

type LineProps = Omit<Props, 'report'> & {
  readonly save: HealthReport['overdue'][number]
  readonly timeZone: string
}

const OverdueLine = ({ save, timeZone, admin, api, text }: LineProps) => {
  const { t, locale } = text
  const { id, type, collection, document, title, dueAt, overdue } = save
  const act = t(type === 'publish' ? 'overduePublish' : 'overdueUnpublish')
  return (
    <li>
      {title === null ? t('titleHidden') : <a href={documentUrl(admin, collection, document)}>{title || document}</a>}
      {` (${act}, ${t('dueAt', { at: instantText(dueAt, locale, timeZone) })}) `}
      {overdue ? t(`overdue_${overdue.reason}`, { message: overdue.message }) : null}
      {api === null || overdue?.reason === 'stuck' ? null : (
        <OverdueActions
          url={`${api}/content-ops/schedules/${encodeURIComponent(id)}`}
          title={title || document}
          labels={labelsOf(text)}
        />
      )}
    </li>
  )
}

const labelsOf = ({ t }: DeskText) => ({
  run: t('overdueRun'),
  dismiss: t('overdueDismiss'),
  running: t('overdueRunning'),
  dismissed: t('overdueDismissed'),
  failed: t('overdueActFailed'),
})
