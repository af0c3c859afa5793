import type { HealthReport } from '../../reports/healthReport.ts'
import type { DeskText } from '../text/DeskText.ts'
import { figureText } from '../text/figureText.ts'

type Report = Pick<
  HealthReport,
  'worker' | 'position' | 'pending' | 'oldestPendingSeconds' | 'timeZone' | 'wantedTimeZone' | 'status' | 'rescoring'
>

/** The state of the figures and of the worker, in a few words each. */
export function healthSentences(report: Report, { t, locale }: DeskText): readonly string[] {
  const { worker, timeZone, wantedTimeZone, rescoring } = report
  const whole = (value: number | null) => figureText(value, 'whole', locale)
  const isLate = report.pending > 0 && report.status === 'behind'
  const figures = isLate
    ? t('healthBehind', { n: whole(report.pending), seconds: whole(report.oldestPendingSeconds) })
    : report.pending > 0
      ? t('healthWaiting', { n: whole(report.pending) })
      : t('healthOk', { n: whole(report.position) })
  const zone = wantedTimeZone === null ? [] : [t('wantedZone', { zone: timeZone, wanted: wantedTimeZone })]
  const scoring =
    rescoring && rescoring.finishedAt === null
      ? [
          t('healthRescoring', {
            n: whole(rescoring.documents),
            total: whole(rescoring.total),
            formula: rescoring.formula,
          }),
        ]
      : []
  return [figures, ...scoring, t(worker.running ? 'workerRunning' : 'workerStopped'), ...zone]
}
