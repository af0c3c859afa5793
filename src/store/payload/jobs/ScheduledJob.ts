/** A job of Payload's that publishes a document, or takes it back, at a time. */
export type ScheduledJob = {
  readonly id: string | number
  readonly input?: {
    readonly type?: string
    readonly locale?: string | null
    readonly doc?: { readonly relationTo: string; readonly value: unknown } | null
  } | null
  readonly waitUntil?: string | null
  readonly processing?: boolean | null
  readonly hasError?: boolean | null
  readonly error?: unknown
  /** How often it was run. */
  readonly totalTried?: number | null
  /** ISO 8601 in UTC; of a job that failed, when it did. */
  readonly updatedAt: string
}
