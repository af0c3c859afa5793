import type { ContentState, CraftSummary } from '../facts/ContentState.ts'
import type { Fact } from '../facts/Fact.ts'
import { countedChain } from './countedChain.ts'

/** A score that a document had from a fact on. */
export type ScoreVersion = { readonly fact: Fact<ContentState>; readonly craft: CraftSummary }

/**
 * The scores that a document had, the latest first: one for each fact that brought another text or another score. What was
 * voided never was.
 */
export function scoreVersions(chain: readonly Fact<ContentState>[]): readonly ScoreVersion[] {
  const versions: ScoreVersion[] = []
  for (const fact of countedChain(chain)) {
    const { craft, isLive } = fact.state
    if (craft === null || !(isLive || fact.type === 'article.rescored')) continue
    const last = versions.at(-1)
    if (last && isSame(last, { fact, craft })) continue
    versions.push({ fact, craft })
  }
  return versions.reverse()
}

const isSame = (a: ScoreVersion, b: ScoreVersion): boolean =>
  a.fact.state.contentHash === b.fact.state.contentHash &&
  a.craft.formula === b.craft.formula &&
  a.craft.score === b.craft.score
