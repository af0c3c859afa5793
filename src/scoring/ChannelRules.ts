/** What a channel asks of a text before it is published there. `name` is null where the channel has none. */
export type ChannelRules = {
  readonly channel: string
  readonly name: string | null
  /** The least craft; null for none. */
  readonly floor: number | null
  /** Approvals of exactly this text, by people who are not credited for it; 0 for none. */
  readonly approvals: number
}
