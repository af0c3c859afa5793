import type { Assessment, FluencyJudgement } from '../facts/Assessment.ts'
import type { ContentState } from '../facts/ContentState.ts'
import type { FactData } from '../facts/Fact.ts'
import type { CraftRule } from '../scoring/CraftRule.ts'
import type { Finding, GateName } from '../scoring/Finding.ts'
import type { LossData } from '../scoring/Loss.ts'
import { reasonOf } from '../scoring/reasonOf.ts'

type Scored = { readonly state: ContentState; readonly data: FactData }

/** What holds a score down: the most points that it can have, and why. */
type Limit = {
  readonly gate: GateName
  readonly cap: number | null
  readonly rule: CraftRule
  readonly data: LossData
  readonly place: Assessment['place']
}

/**
 * A scored text with what was found when it was looked up: it has at most the points that the assessment leaves it, and
 * findings say why. Nothing is taken for copies of one that says where it was first published, from the save on in which it
 * says so.
 */
export function withAssessment({ state, data }: Scored, assessment: Assessment): Scored {
  const limits = [copies(assessment, data.canonical !== undefined), disorder(assessment.fluency)]
  return limits.reduce(limited, { state, data: { ...data, assessment } })
}

function limited({ state, data }: Scored, { gate, cap, rule, place, data: why }: Limit): Scored {
  const { craft } = state
  if (craft === null || cap === null || craft.score <= cap) return { state, data }
  const points = Math.round((craft.score - cap) * 10) / 10
  const { path = ['root'], ...offsets } = place ?? {}
  const reason = reasonOf({ rule, data: why }, 'en')
  const finding: Finding = { dimension: gate, rule, points, path, ...offsets, reason, data: why }
  return {
    state: { ...state, craft: { ...craft, score: cap, lost: { ...craft.lost, [gate]: points } } },
    data: { ...data, findings: sorted([finding, ...(data.findings ?? [])]) },
  }
}

/** The dearest first, as craft has them. */
const sorted = (findings: readonly unknown[]): readonly unknown[] =>
  findings.toSorted((a, b) => (b as Finding).points - (a as Finding).points)

function copies({ copies: found, cap, place }: Assessment, isDeclared: boolean): Limit {
  const [first] = found
  const data = {
    words: found.reduce((most, { words }) => Math.max(most, words), 0),
    percent: Math.round((first?.share ?? 0) * 100),
    texts: found.length,
    ...(first ? { source: `${first.source.collection}/${first.source.id}` } : {}),
  }
  return { gate: 'originality', cap: isDeclared ? null : cap, rule: 'copied-text', data, place }
}

function disorder(fluency: FluencyJudgement | undefined): Limit {
  const percent = (share: number | null | undefined): number => Math.round((share ?? 0) * 1000) / 10
  const data = {
    familiarity: percent(fluency?.familiarity),
    bound: percent(fluency?.bound),
    articles: fluency?.articles ?? 0,
  }
  return { gate: 'fluency', cap: fluency?.cap ?? null, rule: 'no-word-order', data, place: null }
}
