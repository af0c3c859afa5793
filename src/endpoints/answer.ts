import type { PayloadRequest } from 'payload'
import { RETRY_AFTER_SECONDS } from '../reports/RETRY_AFTER_SECONDS.ts'
import { ReportRefusal } from '../reports/ReportRefusal.ts'

/** Runs a report and answers with JSON: the report, or what was refused as `{ errors: [{ path, message }] }`. */
export async function answer(req: PayloadRequest, run: () => Promise<unknown>): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' }
  try {
    return Response.json(await run(), { headers })
  } catch (error) {
    if (error instanceof ReportRefusal) {
      const retry = error.status === 503 ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {}
      return Response.json({ errors: error.errors }, { status: error.status, headers: { ...headers, ...retry } })
    }
    req.payload.logger.error({ err: error, msg: `[content-ops] ${req.method} ${req.pathname} failed` })
    return Response.json(
      { errors: [{ path: '', message: 'Something failed here; it was written to the log.' }] },
      { status: 500, headers },
    )
  }
}
