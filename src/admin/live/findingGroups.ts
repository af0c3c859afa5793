import type { Craft } from '../../scoring/craft.ts'
import type { Finding } from '../../scoring/Finding.ts'
import { grouped } from '../../scoring/grouped.ts'

/** All findings of one rule: what mending them would gain, and the places, the dearest first. */
export type FindingGroup = {
  readonly rule: string
  readonly dimension: Finding['dimension']
  /** Points, with one decimal. */
  readonly gain: number
  readonly findings: readonly Finding[]
}

/** The findings of a score by what mending all of a kind would gain, the greatest gain first. */
export function findingGroups({ findings }: Pick<Craft, 'findings'>): readonly FindingGroup[] {
  return [...grouped(findings, ({ rule }) => rule)]
    .flatMap(([rule, some]) => {
      const [first] = some
      if (!first) return []
      const tenths = some.reduce((sum, { points }) => sum + Math.round(10 * points), 0)
      return [{ rule, dimension: first.dimension, gain: tenths / 10, findings: some }]
    })
    .sort((a, b) => b.gain - a.gain)
}
