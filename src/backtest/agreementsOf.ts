import type { Agreement } from './Agreement.ts'
import { goodnesses } from './goodnesses.ts'
import type { Judged } from './Judged.ts'
import type { RankCorrelation } from './RankCorrelation.ts'
import { rankCorrelationOf } from './rankCorrelationOf.ts'

/** How far craft, and each of its dimensions, puts texts in the order in which people do. A dimension counts by what it left. */
export function agreementsOf(texts: readonly Judged[]): readonly Agreement[] {
  return goodnesses(texts).map(({ of, goodnessOf }) => {
    const correlation = rankCorrelationOf(texts.map((text) => [goodnessOf(text), text.review] as const))
    return { of, correlation, verdict: verdictOf(correlation) }
  })
}

function verdictOf(correlation: RankCorrelation | null): Agreement['verdict'] {
  if (correlation === null) return 'unvaried'
  if (correlation.low > 0) return 'agrees'
  return correlation.high < 0 ? 'contradicts' : 'nothing'
}
