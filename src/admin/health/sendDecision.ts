import { fetchReport } from '../fetchReport.ts'

/** Sends what was decided of a schedule. @returns null when it is done, else why not; empty when nobody said. */
export async function sendDecision(url: string): Promise<string | null> {
  const answer = await fetchReport(url, new AbortController().signal, 'POST')
  return answer.ok ? null : answer.messages.join(' ')
}
