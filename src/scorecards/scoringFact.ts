import type { ContentState } from '../facts/ContentState.ts'
import type { Fact } from '../facts/Fact.ts'

/**
 * The last fact that scored this text under this formula; undefined when none did.
 *
 * A text is scored when it goes live or changes live, and when it is re-scored, also after it was withdrawn. Scores under
 * another formula are no part of any figure, since they do not compare.
 *
 * @param chain counted facts of one document, in order
 * @param formula absent means any
 */
export function scoringFact(
  chain: readonly Fact<ContentState>[],
  contentHash: string,
  formula?: string,
): Fact<ContentState> | undefined {
  return chain.findLast(
    ({ type, state }) =>
      (state.isLive || type === 'article.rescored') &&
      state.contentHash === contentHash &&
      (formula === undefined || state.craft?.formula === formula),
  )
}
