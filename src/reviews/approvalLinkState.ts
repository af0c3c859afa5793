import type { ApprovalLinkState } from './ApprovalLink.ts'

type Row = {
  readonly contentHash: string
  readonly expiresAt: string
  readonly decidedAt?: string | null
  readonly revokedAt?: string | null
}

/**
 * Whether a link still opens a text.
 *
 * @param current the hashes of what the document says now
 */
export function approvalLinkState(row: Row, current: readonly string[], now: Date): ApprovalLinkState {
  if (row.decidedAt) return 'decided'
  if (row.revokedAt) return 'revoked'
  if (now.getTime() >= Date.parse(row.expiresAt)) return 'expired'
  return current.includes(row.contentHash) ? 'open' : 'outdated'
}
