/** Why an editor published a text although a channel asked for more. */
export type PublishingOverride = {
  readonly reason: string
  /** The highest floor of craft that it missed; null where it missed none. */
  readonly floor: number | null
  /** The most approvals that a channel asked for, and how many it had; null where none were missing. */
  readonly approvals: { readonly needed: number; readonly given: number } | null
}
