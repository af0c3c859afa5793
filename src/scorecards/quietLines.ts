import { namedKeys } from './namedKeys.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { Bucket, Opening } from './ScorecardStore.ts'
import type { ScorecardLine } from './ScorecardTable.ts'
import { scorecardKeyText } from './scorecardKeyText.ts'

/**
 * Lines for what a query names although nothing happened to it in the range: what is live of it is known. Only what
 * something happened to at some time has one; the site as a whole always.
 *
 * @param lines those that something happened to.
 * @param before what was live before the range.
 * @param ever reads the sums of all time; asked only where a name has nothing live and nothing happened to it.
 */
export async function quietLines(
  query: ScorecardQuery,
  lines: readonly ScorecardLine[],
  before: readonly Opening[],
  ever: () => Promise<readonly Bucket[]>,
): Promise<readonly ScorecardLine[]> {
  const there = new Set(lines.map(({ key }) => scorecardKeyText(key)))
  const missing = namedKeys(query).filter((key) => !there.has(scorecardKeyText(key)))
  if (missing.length === 0) return []
  const openings = new Map<string, number>()
  for (const opening of before) {
    const name = scorecardKeyText(opening)
    openings.set(name, (openings.get(name) ?? 0) + opening.units)
  }
  const quiet = missing.map((key) => ({ key, opening: openings.get(scorecardKeyText(key)) ?? 0, sums: new Map() }))
  if (isWholeSite(query) || quiet.every(({ opening }) => opening !== 0)) return quiet
  const known = new Set((await ever()).filter(hasEvents).map(scorecardKeyText))
  return quiet.filter(({ key, opening }) => opening !== 0 || known.has(scorecardKeyText(key)))
}

const isWholeSite = ({ by, author, authors, channel, topic, language }: ScorecardQuery): boolean =>
  by === 'site' && [author, authors, channel, topic, language].every((filter) => filter === undefined)

const hasEvents = ({ sums: { published, republished, updated, withdrawn } }: Bucket): boolean =>
  published + republished + updated + withdrawn > 0
