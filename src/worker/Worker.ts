/** A worker that was started. */
export type Worker = {
  /** Finishes the batch in hand and gives the leases back. */
  readonly stop: () => Promise<void>
}
