import type { Fact } from './Fact.ts'
import type { NewFact } from './NewFact.ts'
import type { Occasion } from './Occasion.ts'

/** A fact that follows the last one of its subject now, and that nobody's save has made. */
export const followingFact = <State>(
  { subject, sequence }: Fact<State>,
  fact: Pick<NewFact<State>, 'type' | 'changed' | 'state' | 'data'>,
  { now, cause, origin, newId }: Pick<Occasion, 'now' | 'cause' | 'origin' | 'newId'>,
): NewFact<State> => ({
  id: newId(),
  subject,
  sequence: sequence + 1,
  occurredAt: now.toISOString(),
  recordedAt: now.toISOString(),
  actor: null,
  cause,
  origin,
  ...fact,
})
