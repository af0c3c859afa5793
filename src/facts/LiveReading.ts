import type { FactData } from './Fact.ts'

/**
 * What the database says of a subject now: its state, if it is live, with the data that belongs to the state; or the
 * reason why it is not (`unpublish`, `trash`, `delete`).
 */
export type LiveReading<State> =
  | { readonly live: true; readonly state: State; readonly data: FactData }
  | { readonly live: false; readonly reason: 'unpublish' | 'trash' | 'delete'; readonly updatedAt: string | null }
