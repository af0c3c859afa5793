/** A row of `ops-approvals`. */
export type ApprovalRow = {
  readonly id: string
  readonly tokenHash: string
  readonly subjectCollection: string
  readonly subjectId: string
  readonly contentHash: string
  readonly name: string
  readonly email?: string | null
  readonly askedBy: string
  readonly askedAt: string
  readonly expiresAt: string
  readonly decidedAt?: string | null
  readonly verdict?: string | null
  readonly revokedAt?: string | null
}
