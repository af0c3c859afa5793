import type { Finding } from './Finding.ts'
import { grouped } from './grouped.ts'

/** All findings of one rule: what mending them would gain, and the places, the dearest first. */
export type RuleFindings<One extends Finding = Finding> = {
  readonly rule: string
  readonly dimension: Finding['dimension']
  /** Points, with one decimal. */
  readonly gain: number
  readonly findings: readonly One[]
}

/** The findings of a score by what mending all of a kind would gain, the greatest gain first. */
export function findingsByRule<One extends Finding>({
  findings,
}: {
  readonly findings: readonly One[]
}): readonly RuleFindings<One>[] {
  return [...grouped(findings, ({ rule }) => rule)]
    .flatMap(([rule, some]) => {
      const [first] = some
      if (!first) return []
      const tenths = some.reduce((sum, { points }) => sum + Math.round(10 * points), 0)
      return [{ rule, dimension: first.dimension, gain: tenths / 10, findings: some }]
    })
    .sort((a, b) => b.gain - a.gain)
}
