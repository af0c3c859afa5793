import type { Fact } from '../facts/Fact.ts'

/**
 * The facts of one document that figures are made of, in order: each once, without the voided ones and without those
 * that did the voiding. A fact that voids a voiding fact brings the facts of the latter back.
 */
export function countedChain<State>(chain: readonly Fact<State>[]): readonly Fact<State>[] {
  const bySequence = new Map(chain.map((fact) => [fact.sequence, fact]))
  const latestFirst = [...bySequence.values()].sort((a, b) => b.sequence - a.sequence)
  const voided = new Set<number>()
  const counted: Fact<State>[] = []
  for (const fact of latestFirst) {
    if (voided.has(fact.sequence)) continue
    if (fact.data.voids === undefined) counted.push(fact)
    for (const sequence of fact.data.voids ?? []) voided.add(sequence)
  }
  return counted.reverse()
}
