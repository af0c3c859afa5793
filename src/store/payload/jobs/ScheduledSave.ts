/** A publication, or its undoing, that was put on the clock. */
export type ScheduledSave = {
  readonly id: string
  readonly type: 'publish' | 'unpublish'
  readonly collection: string
  readonly document: string
  /** ISO 8601 in UTC. */
  readonly dueAt: string
  /** Why it has not happened although it is due: it failed, it hangs, or nothing runs it. Null when it is not due. */
  readonly overdue: { readonly reason: 'failed' | 'stuck' | 'not-run'; readonly message: string } | null
}
