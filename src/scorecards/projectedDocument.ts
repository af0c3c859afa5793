import type { ContentState } from '../facts/ContentState.ts'
import type { Fact } from '../facts/Fact.ts'
import type { Aliases } from './Aliases.ts'
import { contributionsOf } from './contributionsOf.ts'
import { countedChain } from './countedChain.ts'
import type { ProjectedDocument, ScoreRow } from './ProjectionStore.ts'

type Options = { readonly timeZone: string; readonly aliases: Aliases }

/** The rows that the projections keep of one document, from all its facts; null for an empty chain. */
export function projectedDocument(
  chain: readonly Fact<ContentState>[],
  { timeZone, aliases }: Options,
): ProjectedDocument | null {
  const [first] = chain
  if (!first) return null
  return { subject: first.subject, contributions: contributionsOf(chain, timeZone, aliases), score: scoreOf(chain) }
}

/** The score of the last live version; none when every fact was voided. */
function scoreOf(chain: readonly Fact<ContentState>[]): ScoreRow | null {
  const counted = countedChain(chain)
  const last = counted.at(-1)
  const lastLive = counted.findLast(({ state }) => state.isLive)
  if (!last || !lastLive) return null
  const state = { ...lastLive.state, isLive: last.state.isLive }
  return { sequence: last.sequence, state, findings: lastLive.data.findings ?? [] }
}
