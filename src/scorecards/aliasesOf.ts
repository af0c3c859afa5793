import type { Fact } from '../facts/Fact.ts'
import { mergedInto } from '../facts/mergedInto.ts'
import type { Aliases } from './Aliases.ts'

type Kind = keyof Aliases

/** Whatever merges say in a circle, a chain of them ends after this many steps. */
const MAX_STEPS = 100

/**
 * What merged authors, channels and topics count as, after all these merge and unmerge facts. A chain of merges is
 * followed to its end. Each fact's `state.mergedInto` is the id it counts as, or null.
 */
export function aliasesOf(facts: readonly Fact[]): Aliases {
  const into = new Map<string, string>()
  for (const fact of facts) {
    const { type, subject } = fact
    const key = `${type.slice(0, type.indexOf('.'))}/${subject.id}`
    const target = mergedInto(fact)
    if (target === null) into.delete(key)
    else into.set(key, target)
  }
  const follow = (kind: Kind) => (id: string) => {
    let current = id
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const next = into.get(`${kind}/${current}`)
      if (next === undefined || next === id) return current
      current = next
    }
    return current
  }
  return { author: follow('author'), channel: follow('channel'), topic: follow('topic') }
}
