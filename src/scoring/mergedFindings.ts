import type { Finding } from './Finding.ts'
import { grouped } from './grouped.ts'
import { reasonOf } from './reasonOf.ts'

/**
 * At most `limit` findings that cost the same points as all: the largest of each rule stay, the small ones of a rule
 * become one finding at the place of the first, with `more` in its data for how many it stands for.
 */
export function mergedFindings(findings: readonly Finding[], limit: number): readonly Finding[] {
  if (findings.length <= limit) return findings
  const byRule = [...grouped(findings, (finding) => finding.rule).values()]
  const perRule = mostPerRule(byRule, limit)
  return byRule.flatMap((ofRule) => (ofRule.length <= perRule ? ofRule : shortened(ofRule, perRule)))
}

/** The greatest number of findings that every rule may keep. */
function mostPerRule(byRule: readonly (readonly Finding[])[], limit: number): number {
  let most = 1
  while (byRule.reduce((sum, { length }) => sum + Math.min(length, most + 1), 0) <= limit) most += 1
  return most
}

function shortened(findings: readonly Finding[], most: number): readonly Finding[] {
  const sorted = findings.toSorted((a, b) => b.points - a.points)
  const rest = sorted.slice(most - 1)
  const [first] = rest
  if (!first) return sorted
  const tenths = rest.reduce((sum, { points }) => sum + Math.round(points * 10), 0)
  const merged = { ...first, points: tenths / 10, data: { ...first.data, more: rest.length } }
  return [...sorted.slice(0, most - 1), { ...merged, reason: reasonOf(merged, 'en') }]
}
