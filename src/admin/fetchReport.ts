import { isRecord } from '../text/isRecord.ts'
import type { ReportAnswer } from './ReportAnswer.ts'

/** Reads a report over REST with the login of the page. A network that fails answers with status 0. */
export async function fetchReport<Report>(url: string, signal: AbortSignal): Promise<ReportAnswer<Report>> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal, headers: { accept: 'application/json' } })
    const body: unknown = await response.json()
    if (response.ok) return { ok: true, report: body as Report }
    return { ok: false, status: response.status, messages: messagesIn(body) }
  } catch {
    return { ok: false, status: 0, messages: [] }
  }
}

function messagesIn(body: unknown): readonly string[] {
  const errors: unknown = isRecord(body) ? body.errors : []
  if (!Array.isArray(errors)) return []
  return errors.flatMap((error: unknown) => (isRecord(error) && 'message' in error ? [String(error.message)] : []))
}
