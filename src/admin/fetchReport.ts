import type { ReportAnswer } from './ReportAnswer.ts'
import { readAnswer } from './readAnswer.ts'

/** Asks over REST with the login of the page, for a report or for something to be done. A network that fails answers with status 0. */
export const fetchReport = <Report>(
  url: string,
  signal: AbortSignal,
  method: 'GET' | 'POST' = 'GET',
): Promise<ReportAnswer<Report>> =>
  readAnswer(fetch(url, { method, credentials: 'same-origin', signal, headers: { accept: 'application/json' } }))
