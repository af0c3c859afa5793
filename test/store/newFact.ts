import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact } from '../../src/facts/Fact.ts'
import type { NewFact } from '../../src/facts/NewFact.ts'
import { LIVE } from '../scorecards/chainOf.ts'

/** A fact as it is appended; what is not given is that of a plain publication. */
export function newFact(given: Partial<NewFact<ContentState>> = {}): NewFact<ContentState> {
  const { subject = { collection: 'articles', id: '1' }, sequence = 1 } = given
  return {
    id: `${subject.collection}-${subject.id}-${sequence}`,
    type: 'article.published',
    subject,
    sequence,
    occurredAt: '2026-03-01T12:00:00.000Z',
    recordedAt: '2026-03-01T12:00:01.000Z',
    actor: { collection: 'users', id: '7' },
    cause: 'act',
    origin: 'live',
    changed: ['live'],
    state: LIVE,
    data: {},
    ...given,
  }
}

/** A fact that was read, as it was before the projector saw it. */
export function unplaced({ position, projectedAt, ...fact }: Fact<ContentState>): NewFact<ContentState> {
  return fact
}
