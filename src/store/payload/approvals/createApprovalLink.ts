import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { Subject } from '../../../facts/Fact.ts'
import { APPROVAL_DAYS } from '../../../reviews/APPROVAL_DAYS.ts'
import { sha256 } from '../sha256.ts'
import { APPROVALS } from './APPROVALS.ts'
import type { ApprovalRow } from './ApprovalRow.ts'

/** 256 bits: nobody guesses it. */
const TOKEN_BYTES = 32
const DAY_MS = 86_400_000

type Asked = {
  readonly subject: Subject
  readonly contentHash: string
  readonly name: string
  readonly email: string | null
  readonly askedBy: string
  readonly now: Date
}

/** Makes a link for one person and one text. The token is told here, once; the row has its hash. */
export async function createApprovalLink(
  req: PayloadRequest,
  { subject, contentHash, name, email, askedBy, now }: Asked,
): Promise<{ readonly row: ApprovalRow; readonly token: string }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const row: ApprovalRow = {
    id: uuidv7(),
    tokenHash: sha256(token),
    subjectCollection: subject.collection,
    subjectId: subject.id,
    contentHash,
    name,
    email,
    askedBy,
    askedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + APPROVAL_DAYS * DAY_MS).toISOString(),
  }
  await req.payload.db.create({ collection: APPROVALS, data: { ...row }, req })
  return { row, token }
}
