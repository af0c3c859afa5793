import type { Grain } from '../time/Grain.ts'
import { periodOf } from '../time/periodOf.ts'
import { addSums } from './addSums.ts'
import { compareKeys } from './compareKeys.ts'
import { liveUnits } from './liveUnits.ts'
import type { Bucket } from './ScorecardStore.ts'
import type { ScorecardLine } from './ScorecardTable.ts'
import type { Sums } from './Sums.ts'
import { scorecardKeyText } from './scorecardKeyText.ts'

/** Buckets, whatever days or months they are of, as the sorted lines of a report by `grain`. */
export function linesOf(grain: Grain, buckets: readonly Bucket[], before: readonly Bucket[]): readonly ScorecardLine[] {
  const openings = new Map<string, number>()
  for (const bucket of before) {
    const name = scorecardKeyText(bucket)
    openings.set(name, (openings.get(name) ?? 0) + liveUnits(bucket.sums))
  }
  const lines = new Map<string, ScorecardLine & { readonly sums: Map<string | null, Sums> }>()
  for (const { period, sums, author, channel, topic } of buckets.filter(isNotEmpty)) {
    const key = { author, channel, topic }
    const name = scorecardKeyText(key)
    const line = lines.get(name) ?? { key, opening: openings.get(name) ?? 0, sums: new Map<string | null, Sums>() }
    const place = placeOf(grain, period)
    const known = line.sums.get(place)
    line.sums.set(place, known ? addSums(known, sums) : sums)
    lines.set(name, line)
  }
  return [...lines.values()].sort((a, b) => compareKeys(a.key, b.key))
}

function placeOf(grain: Grain, period: string | null): string | null {
  if (period === null) return grain === 'total' ? 'total' : null
  return period.length === 7 ? periodOf(grain, `${period}-01`) : periodOf(grain, period)
}

/** A store may keep a bucket whose rows have all moved to another line. */
function isNotEmpty({ sums }: Bucket): boolean {
  return sums.published + sums.republished + sums.updated + sums.withdrawn > 0
}
