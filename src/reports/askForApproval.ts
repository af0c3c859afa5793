import type { PayloadRequest } from 'payload'
import { personId } from '../access/personId.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { createApprovalLink } from '../store/payload/approvals/createApprovalLink.ts'
import { currentTexts } from '../store/payload/currentTexts.ts'
import { isId } from '../text/isId.ts'
import type { NewApprovalLink } from './ApprovalRequest.ts'
import { approvalUrl } from './approvalUrl.ts'
import { isOwnText } from './isOwnText.ts'
import { REVIEWERS } from './REVIEWERS.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import { approvalLink } from './reviewReport.ts'

const MAX_NAME = 200
const ADDRESS = /^[^\s@]+@[^\s@]+$/

/**
 * Makes a link by which a person without an account decides about the latest text of a document: once, within a week.
 *
 * @throws ReportRefusal 400, 401, 403, or 404 when there is no such document. Nobody asks for what they are credited for, and
 * whoever has an account reviews with it.
 */
export async function askForApproval(
  req: PayloadRequest,
  given: Readonly<Record<string, unknown>>,
): Promise<NewApprovalLink> {
  refuseOutsiders(req, REVIEWERS)
  const name = nameOf(given.name)
  const email = emailOf(given.email)
  const { subject, texts, text } = await latestOf(req, given)
  const askedBy = personId(req) ?? ''
  if (await isOwnText(req, text)) {
    refuse('id', 'Nobody asks for an approval of what they are credited for.')
  }
  if (email !== null && (await hasAccount(req, email))) {
    refuse('email', 'This person has an account, and reviews the text with it.')
  }
  const { contentHash } = text
  const made = await createApprovalLink(req, { subject, contentHash, name, email, askedBy, now: new Date() })
  return { ...approvalLink(made.row, texts), url: approvalUrl(req.payload, made.token) }
}

async function latestOf(req: PayloadRequest, { collection, id }: Readonly<Record<string, unknown>>) {
  const { content } = settingsOf(req.payload)
  const isContent = typeof collection === 'string' && Object.hasOwn(content, collection)
  const subject = isContent && isId(id) ? { collection, id: String(id) } : null
  const texts = subject ? await currentTexts(req, subject) : []
  const text = texts.at(-1)
  if (subject && text) return { subject, texts, text }
  throw new ReportRefusal(404, [{ path: 'id', message: 'There is no such document.' }])
}

function nameOf(name: unknown): string {
  if (typeof name === 'string' && name.trim() !== '' && name.length <= MAX_NAME) return name.trim()
  return refuse('name', `must be what the person is called, in at most ${MAX_NAME} characters`)
}

function emailOf(email: unknown): string | null {
  if (email === undefined || email === null || email === '') return null
  if (typeof email === 'string' && email.length <= MAX_NAME && ADDRESS.test(email.trim())) return email.trim()
  return refuse('email', 'must be an e-mail address')
}

function refuse(path: string, message: string): never {
  throw new ReportRefusal(400, [{ path, message }])
}

async function hasAccount(req: PayloadRequest, email: string): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({
    collection: settingsOf(req.payload).slugs.users,
    where: { email: { equals: email.toLowerCase() } },
    req,
  })
  return totalDocs > 0
}
