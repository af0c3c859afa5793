import type { Payload } from 'payload'
import { type KeptValue, keptValue } from './keptValue.ts'

/** How far the last re-scoring of the archive is, or how it ended. Times are ISO 8601 in UTC. */
export type RescoreLog = {
  readonly formula: string
  readonly startedAt: string
  readonly updatedAt: string
  /** Null while it goes on, or was killed: then the next process begins where it finds old scores. */
  readonly finishedAt: string | null
  /** Documents looked at, of so many. */
  readonly documents: number
  readonly total: number
  readonly rescored: number
  /** Documents whose last live text no row holds any more: they keep the score they have. */
  readonly gone: number
  readonly failed: number
}

/** Where all processes find how far a re-scoring is. */
export const rescoreLog = (payload: Payload): KeptValue<RescoreLog> => keptValue(payload, 'rescore-log')
