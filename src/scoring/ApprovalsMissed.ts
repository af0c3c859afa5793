/** A channel that asks for more approvals than a text has. `name` is null where it has none. */
export type ApprovalsMissed = {
  readonly channel: string
  readonly name: string | null
  readonly needed: number
  readonly given: number
}
