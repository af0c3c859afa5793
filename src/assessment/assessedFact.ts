import type { Assessment } from '../facts/Assessment.ts'
import type { ContentState } from '../facts/ContentState.ts'
import type { Fact, FactData } from '../facts/Fact.ts'
import { followingFact } from '../facts/followingFact.ts'
import type { NewFact } from '../facts/NewFact.ts'
import type { Occasion } from '../facts/Occasion.ts'
import { withAssessment } from './withAssessment.ts'

/**
 * The fact that tells what was found of the text of a document's last fact; null when the text that is there now is another
 * one, which is looked up by itself.
 *
 * @param scored the state that the text of now has, as if it had never been looked up
 */
export function assessedFact(
  last: Fact<ContentState>,
  scored: { readonly state: ContentState; readonly data: FactData },
  assessment: Assessment,
  occasion: Pick<Occasion, 'now' | 'cause' | 'origin' | 'newId'>,
): NewFact<ContentState> | null {
  if (scored.state.contentHash !== last.state.contentHash) return null
  if (scored.state.craft?.formula !== last.state.craft?.formula) return null
  const { state, data } = withAssessment(
    { state: { ...last.state, craft: scored.state.craft }, data: scored.data },
    assessment,
  )
  const changed = state.craft?.score === last.state.craft?.score ? [] : ['craft']
  return followingFact(last, { type: 'article.assessed', changed, state, data }, occasion)
}
