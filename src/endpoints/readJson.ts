import type { PayloadRequest } from 'payload'
import { ReportRefusal } from '../reports/ReportRefusal.ts'
import { MAX_TEXT_BYTES } from '../reports/textQualityReport.ts'
import { isRecord } from '../text/isRecord.ts'

/** Enough for every text that somebody sends by mistake. */
const MAX_DROPPED_BYTES = 16 * MAX_TEXT_BYTES

/** @throws ReportRefusal 413 for a body over 1 MB, 400 for one that is no JSON object. */
export async function readJson(req: PayloadRequest): Promise<Readonly<Record<string, unknown>>> {
  const text = await readText(req)
  const value = parsed(text)
  if (isRecord(value)) return value
  throw new ReportRefusal(400, [{ path: '', message: 'The body must be a JSON object.' }])
}

/**
 * Keeps nothing past the limit: what a caller says about the length is not believed. The rest is read and dropped, up
 * to {@link MAX_DROPPED_BYTES}: a caller that is still sending when the answer comes mostly sees a broken connection.
 */
async function readText(req: PayloadRequest): Promise<string> {
  const reader = req.body?.getReader()
  if (!reader) return (await req.text?.()) ?? ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.byteLength
    if (bytes <= MAX_TEXT_BYTES) text += decoder.decode(value, { stream: true })
    if (bytes > MAX_DROPPED_BYTES) {
      await reader.cancel()
      break
    }
  }
  if (bytes <= MAX_TEXT_BYTES) return text + decoder.decode()
  throw new ReportRefusal(413, [{ path: '', message: `The body is over ${MAX_TEXT_BYTES} bytes.` }])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
