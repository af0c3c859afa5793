import type { Agreement } from './Agreement.ts'
import type { Judged } from './Judged.ts'
import type { RankCorrelation } from './RankCorrelation.ts'
import { rankCorrelationOf } from './rankCorrelationOf.ts'

/** How far craft, and each of its dimensions, puts texts in the order in which people do. A dimension counts by what it left. */
export function agreementsOf(texts: readonly Judged[]): readonly Agreement[] {
  const names = [...new Set(texts.flatMap(({ lost }) => Object.keys(lost)))]
  const numbers = [
    { of: 'craft', goodnessOf: ({ craft }: Judged) => craft },
    ...names.map((name) => ({ of: name, goodnessOf: ({ lost }: Judged) => -(lost[name] ?? 0) })),
  ]
  return numbers.map(({ of, goodnessOf }) => {
    const correlation = rankCorrelationOf(texts.map((text) => [goodnessOf(text), text.review] as const))
    return { of, correlation, verdict: verdictOf(correlation) }
  })
}

function verdictOf(correlation: RankCorrelation | null): Agreement['verdict'] {
  if (correlation === null) return 'unvaried'
  if (correlation.low > 0) return 'agrees'
  return correlation.high < 0 ? 'contradicts' : 'nothing'
}
