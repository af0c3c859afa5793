import type { ReportAnswer } from './ReportAnswer.ts'
import { readAnswer } from './readAnswer.ts'

/** Sends JSON over REST with the login of the page. A network that fails answers with status 0. */
export const sendReport = <Report>(
  url: string,
  body: object,
  signal: AbortSignal | null = null,
): Promise<ReportAnswer<Report>> =>
  readAnswer(
    fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    }),
  )
