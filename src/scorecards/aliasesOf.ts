import type { Fact } from '../facts/Fact.ts'
import { mergedInto } from '../facts/mergedInto.ts'
import type { Aliases } from './Aliases.ts'
import { compareIds } from './compareIds.ts'

type Kind = keyof Aliases

/**
 * What merged authors, channels and topics count as, after all these merge and unmerge facts. A chain of merges is
 * followed to its end; one that runs in a circle ends at the circle's first id, the same for all that lead there. Each
 * fact's `state.mergedInto` is the id it counts as, or null.
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
  const follow = (kind: Kind) => (id: string) => endOf(id, (current) => into.get(`${kind}/${current}`))
  return { author: follow('author'), channel: follow('channel'), topic: follow('topic') }
}

function endOf(id: string, nextOf: (id: string) => string | undefined): string {
  const passed = new Set<string>()
  let current = id
  for (;;) {
    const next = nextOf(current)
    if (next === undefined) return current
    passed.add(current)
    if (passed.has(next)) return firstOfCircle([...passed], next)
    current = next
  }
}

/** The circle is what was passed from the id on that was met again; what led to it is no part of it. */
function firstOfCircle(passed: readonly string[], met: string): string {
  const circle = passed.slice(passed.indexOf(met))
  return circle.toSorted(compareIds)[0] ?? met
}
