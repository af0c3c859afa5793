import type { Assessment } from '../facts/Assessment.ts'
import type { ContentState } from '../facts/ContentState.ts'
import type { FactData } from '../facts/Fact.ts'
import type { Finding } from '../scoring/Finding.ts'
import { reasonOf } from '../scoring/reasonOf.ts'

type Scored = { readonly state: ContentState; readonly data: FactData }

/**
 * A scored text with what was found when it was looked up: it has at most the points that the assessment leaves it, and a
 * finding says why. Nothing is taken of one that says where it was first published, from the save on in which it says so.
 */
export function withAssessment({ state, data }: Scored, assessment: Assessment): Scored {
  const { craft } = state
  const cap = data.canonical === undefined ? assessment.cap : null
  if (craft === null || cap === null || craft.score <= cap) return { state, data: { ...data, assessment } }
  const points = Math.round((craft.score - cap) * 10) / 10
  const lost = { ...craft.lost, originality: points }
  return {
    state: { ...state, craft: { ...craft, score: cap, lost } },
    data: { ...data, assessment, findings: sorted([findingOf(assessment, points), ...(data.findings ?? [])]) },
  }
}

/** The dearest first, as craft has them. */
const sorted = (findings: readonly unknown[]): readonly unknown[] =>
  findings.toSorted((a, b) => (b as Finding).points - (a as Finding).points)

function findingOf({ copies, place }: Assessment, points: number): Finding {
  const [first] = copies
  const rule = 'copied-text'
  const data = {
    words: copies.reduce((most, { words }) => Math.max(most, words), 0),
    percent: Math.round((first?.share ?? 0) * 100),
    texts: copies.length,
    ...(first ? { source: `${first.source.collection}/${first.source.id}` } : {}),
  }
  const { path = ['root'], ...offsets } = place ?? {}
  return { dimension: 'originality', rule, points, path, ...offsets, reason: reasonOf({ rule, data }, 'en'), data }
}
