import type { Grain } from '../time/Grain.ts'
import { periodOf } from '../time/periodOf.ts'
import { addSums } from './addSums.ts'
import { compareKeys } from './compareKeys.ts'
import { firstDayOf } from './firstDayOf.ts'
import type { Bucket, Opening } from './ScorecardStore.ts'
import type { ScorecardLine } from './ScorecardTable.ts'
import type { Sums } from './Sums.ts'
import { scorecardKeyText } from './scorecardKeyText.ts'

/** Buckets, whatever days, months or years they are of, as the sorted lines of a report by `grain`. */
export function linesOf(
  grain: Grain,
  buckets: readonly Bucket[],
  before: readonly Opening[],
): readonly ScorecardLine[] {
  const openings = new Map<string, number>()
  for (const opening of before) {
    const name = scorecardKeyText(opening)
    openings.set(name, (openings.get(name) ?? 0) + opening.units)
  }
  const placeOf = placesBy(grain)
  const lines = new Map<string, ScorecardLine & { readonly sums: Map<string | null, Sums> }>()
  for (const { period, sums, author, channel, topic } of buckets.filter(isNotEmpty)) {
    const key = { author, channel, topic }
    const name = scorecardKeyText(key)
    const line = lines.get(name) ?? { key, opening: openings.get(name) ?? 0, sums: new Map<string | null, Sums>() }
    const place = placeOf(period)
    const known = line.sums.get(place)
    line.sums.set(place, known ? addSums(known, sums) : sums)
    lines.set(name, line)
  }
  return [...lines.values()].sort((a, b) => compareKeys(a.key, b.key))
}

/** A year of a large site has thousands of buckets and twelve periods. */
function placesBy(grain: Grain): (period: string | null) => string | null {
  const places = new Map<string | null, string | null>()
  return (period) => {
    const known = places.get(period)
    if (known !== undefined) return known
    const place = placeOf(grain, period)
    places.set(period, place)
    return place
  }
}

function placeOf(grain: Grain, period: string | null): string | null {
  if (period === null) return grain === 'total' ? 'total' : null
  return periodOf(grain, firstDayOf(period))
}

/** A store may keep a bucket whose rows have all moved to another line. */
function isNotEmpty({ sums }: Bucket): boolean {
  return sums.published + sums.republished + sums.updated + sums.withdrawn > 0
}
