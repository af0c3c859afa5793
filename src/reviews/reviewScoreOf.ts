import type { Fact } from '../facts/Fact.ts'
import { REVIEW_DEFAULTS } from './REVIEW_DEFAULTS.ts'
import type { ReviewScore } from './ReviewScore.ts'
import type { ReviewState } from './ReviewState.ts'

/**
 * What people's marks of exactly this text say; null when nobody has marked it. Of each person the last review counts.
 *
 * score = (Σ (points − severity) + m·usual) ÷ (n + m), m = 2, clamped to 0–100; `usual` is that of the last review.
 *
 * @param facts `review.recorded` facts of one document, in any order
 */
export function reviewScoreOf(facts: readonly Fact<ReviewState>[], contentHash: string): ReviewScore | null {
  const counted = lastOfEach(facts.filter(({ state }) => state.contentHash === contentHash && state.points !== null))
  const last = counted.at(-1)
  if (!last) return null
  const reviews = counted.map(({ id, occurredAt, state }) => ({
    fact: id,
    at: occurredAt,
    points: state.points ?? 0,
    severity: state.severity ?? 0,
  }))
  const { usual } = last.state
  const prior = usual === null ? 0 : REVIEW_DEFAULTS.prior
  const given = reviews.reduce((sum, { points, severity }) => sum + points - severity, 0)
  const score = (given + prior * (usual ?? 0)) / (reviews.length + prior)
  return {
    score: Math.round(Math.min(100, Math.max(0, score)) * 10) / 10,
    n: reviews.length,
    provisional: reviews.length === 1,
    usual,
    reviews,
  }
}

/** A person who marked a text twice has thought again. Those without an account are one each. */
function lastOfEach(facts: readonly Fact<ReviewState>[]): readonly Fact<ReviewState>[] {
  const inOrder = facts.toSorted((a, b) => compare(a.occurredAt, b.occurredAt) || compare(a.id, b.id))
  const last = new Map(inOrder.map((fact) => [fact.state.reviewer ?? fact.id, fact.id]))
  const kept = new Set(last.values())
  return inOrder.filter(({ id }) => kept.has(id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
