import type { Contribution } from '../../scorecards/Contribution.ts'
import type { ContributionsPort, Correction, SampledContribution } from '../../scorecards/ContributionQuery.ts'
import { selectContributions } from '../../scorecards/selectContributions.ts'

/** What is known of the fact that made a contribution. */
export type FactOfContribution = Pick<SampledContribution, 'fact' | 'at' | 'title'>

/** The contributions behind a figure, over contributions in memory. */
export function memoryScorecardSample(options: {
  readonly contributions: (generation: number) => readonly Contribution[]
  readonly factOf: (contribution: Contribution) => FactOfContribution
  readonly corrections?: readonly Correction[]
}): ContributionsPort {
  const { contributions, factOf, corrections = [] } = options
  return async ({ generation, limit, ...query }) => {
    const found = selectContributions(contributions(generation), query)
    const rows = found.slice(0, limit).map((contribution) => ({ ...contribution, ...factOf(contribution) }))
    const documents = new Set(found.map(({ collection, document }) => JSON.stringify([collection, document]))).size
    return { n: found.length, documents, rows, corrections }
  }
}
