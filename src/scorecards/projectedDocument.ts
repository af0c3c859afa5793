import type { ContentState } from '../facts/ContentState.ts'
import type { Fact } from '../facts/Fact.ts'
import type { ReviewState } from '../reviews/ReviewState.ts'
import { reviewScoreOf } from '../reviews/reviewScoreOf.ts'
import type { Aliases } from './Aliases.ts'
import { contributionsOf } from './contributionsOf.ts'
import { countedChain } from './countedChain.ts'
import type { ProjectedDocument, ScoreRow } from './ProjectionStore.ts'
import { scoringFact } from './scoringFact.ts'

type Options = {
  readonly timeZone: string
  readonly aliases: Aliases
  /** The craft formula in force. */
  readonly formula: string
  /** All reviews of the document. */
  readonly reviews: readonly Fact<ReviewState>[]
}

/** The rows that the projections keep of one document, from all its facts and reviews; null for an empty chain. */
export function projectedDocument(
  chain: readonly Fact<ContentState>[],
  { timeZone, aliases, formula, reviews }: Options,
): ProjectedDocument | null {
  const [first] = chain
  if (!first) return null
  return {
    subject: first.subject,
    contributions: contributionsOf(chain, timeZone, aliases, formula, reviews),
    score: scoreOf(chain, formula, reviews),
  }
}

/**
 * The score of the last live version; none when every fact was voided. A text that nobody could score under the formula
 * in force keeps the score that it has, which says its formula.
 */
function scoreOf(
  chain: readonly Fact<ContentState>[],
  formula: string,
  reviews: readonly Fact<ReviewState>[],
): ScoreRow | null {
  const counted = countedChain(chain)
  const last = counted.at(-1)
  const lastLive = counted.findLast(({ state }) => state.isLive)
  if (!last || !lastLive) return null
  const { contentHash } = lastLive.state
  const scored = scoringFact(counted, contentHash, formula) ?? scoringFact(counted, contentHash) ?? lastLive
  const assessed = scored.data.assessment?.formula ?? null
  const state = { ...lastLive.state, craft: scored.state.craft, isLive: last.state.isLive }
  return {
    sequence: last.sequence,
    state,
    findings: scored.data.findings ?? [],
    review: reviewScoreOf(reviews, contentHash),
    assessed,
  }
}
