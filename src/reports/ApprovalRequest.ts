import type { ApprovalLink } from '../reviews/ApprovalLink.ts'

/** Who is asked for an approval of the latest text of which document. */
export type ApprovalRequest = {
  readonly collection: string
  readonly id: string
  readonly name: string
  readonly email?: string
}

/** A link that was just made. `url` has the token, and is told this once. */
export type NewApprovalLink = ApprovalLink & { readonly url: string }
