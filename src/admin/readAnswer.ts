import type { ReportAnswer } from './ReportAnswer.ts'

/** The answer of an endpoint of the product, as a report or a refusal. A network that fails has status 0. */
export async function readAnswer<Report>(asked: Promise<Response>): Promise<ReportAnswer<Report>> {
  try {
    const response = await asked
    const body: unknown = await response.json()
    if (response.ok) return { ok: true, report: body as Report }
    return { ok: false, status: response.status, messages: messagesIn(body) }
  } catch {
    return { ok: false, status: 0, messages: [] }
  }
}

function messagesIn(body: unknown): readonly string[] {
  const errors: unknown = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : []
  if (!Array.isArray(errors)) return []
  return errors.flatMap((error: unknown) =>
    typeof error === 'object' && error !== null && 'message' in error ? [String(error.message)] : [],
  )
}
