import type { ReportedFinding } from '../../reports/ReportedCraft.ts'
import type { Craft } from '../../scoring/craft.ts'
import type { Finding, LossName } from '../../scoring/Finding.ts'
import { GATES } from '../../scoring/GATES.ts'

/** A finding of a text that is typed; one of the archive names what was copied. */
export type LiveFinding = Finding & Partial<Pick<ReportedFinding, 'source'>>

/** The points of the text that is typed, and what they were lost by. */
export type LiveCraft = { readonly score: number; readonly findings: readonly LiveFinding[] }

/**
 * The craft of a text that is typed, held down to what the archive left it when it was asked last: a copy does not become
 * better by a comma while the archive is asked again.
 *
 * @param told the score that the archive was asked for; null before the first answer
 */
export function heldCraft({ score, findings }: Craft, told: LiveCraft | null): LiveCraft {
  const [first, ...others] = told?.findings.filter(({ dimension }) => isGate(dimension)) ?? []
  if (!told || !first || score <= told.score) return { score, findings }
  const tenths =
    Math.round(10 * (score - told.score)) - others.reduce((sum, one) => sum + Math.round(10 * one.points), 0)
  const held = { ...first, points: Math.max(0, tenths) / 10 }
  return { score: told.score, findings: [held, ...others, ...findings].toSorted((a, b) => b.points - a.points) }
}

const isGate = (dimension: LossName): boolean => GATES.some((gate) => gate === dimension)
