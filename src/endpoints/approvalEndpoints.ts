import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { askForApproval } from '../reports/askForApproval.ts'
import { reviewedText } from '../reports/reviewReport.ts'
import { revokeApproval } from '../reports/revokeApproval.ts'
import type { ApprovalLinkState } from '../reviews/ApprovalLink.ts'
import { approvalLinkState } from '../reviews/approvalLinkState.ts'
import type { ApprovalRow } from '../store/payload/approvals/ApprovalRow.ts'
import { findApproval } from '../store/payload/approvals/findApproval.ts'
import { recordApproval } from '../store/payload/approvals/recordApproval.ts'
import { type CurrentText, currentTexts } from '../store/payload/currentTexts.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { withLease } from '../worker/withLease.ts'
import { answer } from './answer.ts'
import { type ApprovalPage, approvalPage } from './approvalPage.ts'
import { readJson } from './readJson.ts'

const VERDICTS: readonly unknown[] = ['approve', 'revise', 'reject']
const MAX_NOTE = 5_000
const MAX_FORM_BYTES = 65_536

/**
 * Links by which people without an account approve a text. A GET only shows, since mail scanners open links; a POST decides.
 * Pages show that text and nothing else, are in no search engine, and hand their address on to nobody.
 */
export const approvalEndpoints: readonly Endpoint[] = [
  {
    path: '/content-ops/approvals',
    method: 'post',
    handler: (req) => answer(req, async () => askForApproval(req, await readJson(req))),
  },
  {
    path: '/content-ops/approvals/:id/revoke',
    method: 'post',
    handler: (req) => answer(req, () => revokeApproval(req, String(req.routeParams?.id))),
  },
  { path: '/content-ops/approve/:token', method: 'get', handler: show },
  { path: '/content-ops/approve/:token', method: 'post', handler: decide },
]

type Found = { readonly row: ApprovalRow; readonly state: ApprovalLinkState; readonly text: CurrentText | undefined }

async function find(req: PayloadRequest): Promise<Found | null> {
  const row = await findApproval(req, { token: String(req.routeParams?.token) })
  if (!row) return null
  const texts = await currentTexts(req, { collection: row.subjectCollection, id: row.subjectId })
  const hashes = texts.map(({ contentHash }) => contentHash)
  const text = texts.find(({ contentHash }) => contentHash === row.contentHash)
  return { row, state: approvalLinkState(row, hashes, new Date()), text }
}

async function show(req: PayloadRequest): Promise<Response> {
  const found = await find(req)
  if (found?.state === 'open' && found.text) {
    return page(req, 200, { kind: 'text', text: reviewedText(found.text), name: found.row.name })
  }
  return closed(req, found?.state ?? null)
}

/** Of two decisions at one moment the second finds the link used. */
async function decide(req: PayloadRequest): Promise<Response> {
  const first = await find(req)
  if (!first) return closed(req, null)
  const form = await formOf(req)
  const verdict = form.get('verdict')
  const note = form.get('note')?.trim() || null
  if (!VERDICTS.includes(verdict) || (note?.length ?? 0) > MAX_NOTE) return page(req, 400, { kind: 'unclear' })
  const ports = { stores: storesOf(req.payload), holder: randomUUID(), now: () => new Date() }
  return withLease(ports, `approval/${first.row.id}`, async () => {
    const found = await find(req)
    if (found?.state !== 'open') return closed(req, found?.state ?? null)
    const isFirst = await recordApproval(req, found.row, { verdict: String(verdict), note, now: new Date() })
    if (!isFirst) return closed(req, 'decided')
    return page(req, 200, { kind: 'thanks', verdict: String(verdict) })
  })
}

async function formOf(req: PayloadRequest): Promise<URLSearchParams> {
  const text = (await req.text?.()) ?? ''
  return new URLSearchParams(text.length > MAX_FORM_BYTES ? '' : text)
}

const closed = (req: PayloadRequest, state: ApprovalLinkState | null): Response =>
  page(req, state === null ? 404 : 410, { kind: 'closed', state })

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
} as const

function page(req: PayloadRequest, status: number, content: ApprovalPage): Response {
  const language = (req.headers.get('accept-language') ?? '').trim().toLowerCase().startsWith('zh') ? 'zh' : 'en'
  return new Response(approvalPage(content, language), { status, headers: HEADERS })
}
