import type { ContentState } from '../facts/ContentState.ts'
import type { Fact } from '../facts/Fact.ts'
import type { Aliases } from './Aliases.ts'
import { aliasesOf } from './aliasesOf.ts'
import type { Contribution } from './Contribution.ts'
import type { ContributionQuery, Correction } from './ContributionQuery.ts'
import { contributionsOf } from './contributionsOf.ts'
import { selectContributions } from './selectContributions.ts'

/** Facts that say that something was counted wrongly before. */
export const CORRECTING_FACTS = ['article.corrected', 'article.voided'] as const

/** Corrections that are listed: the latest ones. */
const MAX_CORRECTIONS = 50

type Chain = readonly Fact<ContentState>[]

type Sources = {
  /** Documents that may have been corrected; those that no row of the cell is of any more among them. */
  readonly chains: readonly Chain[]
  /** All facts of merges, in order. */
  readonly merges: readonly Fact[]
  readonly timeZone: string
  /** The craft formula in force. */
  readonly formula: string
}

/**
 * The facts that changed afterwards what a cell of a report counts, the latest first: corrections and voidings of
 * documents whose rows in the cell they took away, brought or changed, and merges of the author, channel or topic that
 * the cell is of. What the projector has not taken in yet is not among them, as it is not in the figure.
 */
export function correctionsBehind(
  query: ContributionQuery,
  { chains, merges, timeZone, formula }: Sources,
): readonly Correction[] {
  const known = merges.filter(isProjected)
  const found = [
    ...mergesOf(query, known),
    ...chains.flatMap((chain) => changesIn(chain, query, known, { timeZone, formula })),
  ]
  return found
    .map(({ id, type, recordedAt }) => ({ fact: id, type, at: recordedAt }))
    .sort((a, b) => compareTimes(b.at, a.at))
    .slice(0, MAX_CORRECTIONS)
}

const isProjected = ({ position }: Fact): boolean => position !== null

const compareTimes = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function changesIn(
  chain: Chain,
  query: ContributionQuery,
  merges: readonly Fact[],
  { timeZone, formula }: Pick<Sources, 'timeZone' | 'formula'>,
): readonly Fact[] {
  const aliases = aliasesOf(merges)
  const projected = chain.filter(isProjected)
  const countedUpTo = (last: number): string => {
    const facts = projected.filter(({ sequence }) => sequence <= last)
    return JSON.stringify(selectContributions(contributionsOf(facts, timeZone, aliases, formula), query).map(countedIn))
  }
  return projected.filter(
    ({ type, sequence }) =>
      CORRECTING_FACTS.some((name) => name === type) && countedUpTo(sequence - 1) !== countedUpTo(sequence),
  )
}

/** What a figure is made of, without what only chooses rows: the choice has been made. */
function countedIn({ sequence, live, topics, language, ...counts }: Contribution): object {
  return counts
}

function mergesOf({ line, filter }: ContributionQuery, merges: readonly Fact[]): readonly Fact[] {
  const named: Readonly<Record<keyof Aliases, readonly (string | null | undefined)[]>> = {
    author: [line.author, filter.author, ...(filter.authors ?? [])],
    channel: [line.channel, filter.channel],
    topic: [line.topic, ...(filter.topics ?? [])],
  }
  const now = aliasesOf(merges)
  return merges.filter(({ type, subject }, index) => {
    const kind = type.slice(0, type.indexOf('.')) as keyof Aliases
    const before = aliasesOf(merges.slice(0, index))[kind](subject.id)
    const after = aliasesOf(merges.slice(0, index + 1))[kind](subject.id)
    return (
      before !== after && [before, after].some((id) => named[kind].includes(id) || named[kind].includes(now[kind](id)))
    )
  })
}
