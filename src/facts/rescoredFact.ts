import { withAssessment } from '../assessment/withAssessment.ts'
import type { ContentState } from './ContentState.ts'
import type { Fact, FactData } from './Fact.ts'
import { followingFact } from './followingFact.ts'
import { isOlderFormula } from './isOlderFormula.ts'
import type { NewFact } from './NewFact.ts'
import type { Occasion } from './Occasion.ts'

/**
 * The fact that gives the text of a document's last fact its score under a newer formula; null when the text that is there
 * now is another one, or already has a score as new. Nothing but the craft changes: readers read the same.
 *
 * @param scored the state that the text of now has
 */
export function rescoredFact(
  last: Fact<ContentState>,
  scored: { readonly state: ContentState; readonly data: FactData },
  occasion: Pick<Occasion, 'now' | 'cause' | 'origin' | 'newId'>,
): NewFact<ContentState> | null {
  const { craft, contentHash } = scored.state
  if (contentHash !== last.state.contentHash || craft === null) return null
  if (!isOlderFormula(last.state.craft?.formula ?? null, craft.formula)) return null
  const { assessment } = last.data
  const { state, data } = assessment ? withAssessment(scored, assessment) : scored
  const fact = {
    type: 'article.rescored',
    changed: ['craft'],
    state: { ...last.state, craft: state.craft },
    data,
  } as const
  return followingFact(last, fact, occasion)
}
