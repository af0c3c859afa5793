import type { ReportAnswer } from './ReportAnswer.ts'
import { readAnswer } from './readAnswer.ts'

/** Reads a report over REST with the login of the page. A network that fails answers with status 0. */
export const fetchReport = <Report>(url: string, signal: AbortSignal): Promise<ReportAnswer<Report>> =>
  readAnswer(fetch(url, { credentials: 'same-origin', signal, headers: { accept: 'application/json' } }))
