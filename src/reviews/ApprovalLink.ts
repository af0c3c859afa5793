/** What became of a link: `outdated` when the text has changed since, which voids it. */
export type ApprovalLinkState = 'open' | 'decided' | 'expired' | 'revoked' | 'outdated'

/** A link by which one person without an account decides about one text, once. The token in it is not among this. */
export type ApprovalLink = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  /** Who made it, by the id of the account. */
  readonly askedBy: string
  /** ISO 8601 in UTC. */
  readonly askedAt: string
  readonly expiresAt: string
  readonly state: ApprovalLinkState
  readonly verdict: string | null
}
