import { BUCKET_LAYOUT } from '../../scorecards/BUCKET_LAYOUT.ts'
import type { Contribution } from '../../scorecards/Contribution.ts'
import type { ProjectedDocument } from '../../scorecards/ProjectionStore.ts'
import { CRAFT_FORMULA } from '../../scoring/CRAFT_FORMULA.ts'
import type { MemoryDatabase } from './memoryDatabase.ts'
import type { MemoryProjection } from './memoryScorecardStore.ts'

/**
 * What the memory scorecard store reads of a database in memory. The contributions of a generation are one array for as
 * long as nothing of it changes.
 *
 * @param timeZone IANA zone that days are counted in until the projector has written one.
 */
export function memoryProjection(database: MemoryDatabase, timeZone: string): MemoryProjection {
  const kept = new WeakMap<ReadonlyMap<string, ProjectedDocument>, readonly Contribution[]>()
  return {
    projection: () => {
      const positions = [...database.facts.values()].flatMap(({ position }) => position ?? [])
      return {
        ...(database.pointer ?? { generation: 1, timeZone, layout: BUCKET_LAYOUT, formula: CRAFT_FORMULA }),
        position: positions.reduce((highest, position) => Math.max(highest, position), 0),
        pending: database.facts.size - positions.length,
      }
    },
    contributions: (generation) => {
      const documents = database.generations.get(generation)
      if (!documents) return []
      const known = kept.get(documents)
      if (known) return known
      const rows = [...documents.values()].flatMap(({ contributions }) => contributions)
      kept.set(documents, rows)
      return rows
    },
  }
}
