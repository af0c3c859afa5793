import type { Payload } from 'payload'
import { type KeptValue, keptValue } from './keptValue.ts'

/** What the last reconcile that came to its end did. Times are ISO 8601 in UTC. */
export type LastReconcile = {
  readonly startedAt: string
  readonly finishedAt: string
  readonly documents: number
  readonly records: number
  readonly facts: number
  readonly failed: number
}

/** When the clock first looked, and the last reconcile, if there was one. */
export type ReconcileLog = { readonly since: string; readonly last: LastReconcile | null }

/** Where all processes find when a reconcile last came to its end. */
export const reconcileLog = (payload: Payload): KeptValue<ReconcileLog> => keptValue(payload, 'reconcile-log')
