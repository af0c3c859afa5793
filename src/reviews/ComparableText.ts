/** A text that may be compared with another one. */
export type ComparableText = {
  readonly collection: string
  readonly id: string
  readonly contentHash: string
  readonly language: string | null
}
