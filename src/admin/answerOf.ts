import type { Payload } from 'payload'
import { ReportRefusal } from '../reports/ReportRefusal.ts'
import type { ReportAnswer } from './ReportAnswer.ts'

/** Runs a report for a page. A page never fails because a report does: the failure is logged and shown in its place. */
export async function answerOf<Report>(
  payload: Pick<Payload, 'logger'>,
  run: () => Promise<Report>,
): Promise<ReportAnswer<Report>> {
  try {
    return { ok: true, report: await run() }
  } catch (error) {
    if (error instanceof ReportRefusal)
      return { ok: false, status: error.status, messages: error.errors.map(({ message }) => message) }
    payload.logger.error({ err: error, msg: '[content-ops] a report on a page failed' })
    return { ok: false, status: 500, messages: [] }
  }
}
