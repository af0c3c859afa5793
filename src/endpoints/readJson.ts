import type { PayloadRequest } from 'payload'
import { ReportRefusal } from '../reports/ReportRefusal.ts'
import { MAX_TEXT_BYTES } from '../reports/textQualityReport.ts'

/** @throws ReportRefusal 413 for a body over 1 MB, 400 for one that is no JSON object. */
export async function readJson(req: PayloadRequest): Promise<Readonly<Record<string, unknown>>> {
  const text = await readText(req)
  const value = parsed(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new ReportRefusal(400, [{ path: '', message: 'The body must be a JSON object.' }])
}

/** Stops reading as soon as the limit is passed: what a caller says about the length is not believed. */
async function readText(req: PayloadRequest): Promise<string> {
  const reader = req.body?.getReader()
  if (!reader) return (await req.text?.()) ?? ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MAX_TEXT_BYTES) {
      await reader.cancel()
      throw new ReportRefusal(413, [{ path: '', message: `The body is over ${MAX_TEXT_BYTES} bytes.` }])
    }
    text += decoder.decode(value, { stream: true })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
