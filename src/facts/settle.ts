import type { Fact, Subject } from './Fact.ts'
import type { FactStore } from './FactStore.ts'
import type { LiveReading } from './LiveReading.ts'
import type { NewFact } from './NewFact.ts'
import type { Occasion } from './Occasion.ts'

/** How often settling begins again when another process took the sequence first. */
const MAX_TRIES = 20

/** What settling one kind of subject needs: where facts are, what the database says, and how the two make a fact. */
export type SettlePorts<State> = {
  readonly facts: FactStore<State>
  readonly read: (subject: Subject) => Promise<LiveReading<State>>
  readonly next: (
    subject: Subject,
    last: Fact<State> | null,
    reading: LiveReading<State>,
    occasion: Occasion,
  ) => NewFact<State> | null
}

/**
 * Appends the difference between what the database says of a subject and what its last fact says, if there is one.
 * Idempotent: a second call appends nothing, and a settle that was missed is made good by the next one.
 *
 * @throws Error when the sequence is taken again and again.
 */
export async function settle<State>(
  ports: SettlePorts<State>,
  subject: Subject,
  occasion: Occasion,
): Promise<NewFact<State> | null> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const last = await ports.facts.last(subject)
    const reading = await ports.read(subject)
    const fact = ports.next(subject, last, reading, occasion)
    if (fact === null) return null
    if ((await ports.facts.append(fact)) === 'appended') return fact
  }
  throw new Error(`[content-ops] ${subject.collection}/${subject.id} could not be settled in ${MAX_TRIES} tries`)
}
