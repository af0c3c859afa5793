import type { Fact, Subject } from '../../facts/Fact.ts'
import type { FactStore } from '../../facts/FactStore.ts'
import type { MemoryDatabase } from './memoryDatabase.ts'

/** Facts in memory. There are no transactions: a double sequence is answered with `taken`. */
export function memoryFactStore<State>({ facts }: MemoryDatabase): FactStore<State> {
  const chain = (subject: Subject): readonly Fact[] => [...facts.values()].filter(isOf(subject))
  return {
    last: async (subject) => {
      const last = chain(subject).reduce<Fact | null>(later, null)
      // The subject's kind says what its states are, as it does in a database.
      return last as Fact<State> | null
    },
    append: async (fact) => {
      if (chain(fact.subject).some(({ sequence }) => sequence === fact.sequence)) return 'taken'
      facts.set(fact.id, { ...fact, position: null, projectedAt: null })
      return 'appended'
    },
  }
}

const isOf =
  ({ collection, id }: Subject) =>
  ({ subject }: Fact): boolean =>
    subject.collection === collection && subject.id === id

const later = (last: Fact | null, fact: Fact): Fact => (last !== null && last.sequence > fact.sequence ? last : fact)
