import { addDays } from '../time/addDays.ts'
import type { Grain } from '../time/Grain.ts'
import { lineOf } from './lineOf.ts'
import { type ReadPiece, readPieces } from './readPieces.ts'
import type { ScorecardCut } from './ScorecardKey.ts'
import type { Bucket, ScorecardStore } from './ScorecardStore.ts'
import type { ScorecardSource } from './scorecardSource.ts'

/** The sums of a report's lines, wherever they come from. Periods are days or months, whichever was cheaper. */
export type SumReader = {
  /** Days are inclusive; without undated documents. */
  readonly between: (grain: Grain, from: string, to: string) => Promise<readonly Bucket[]>
  /** Everything, undated documents (`period` null) included. */
  readonly all: (grain: Grain) => Promise<readonly Bucket[]>
  /** Everything before a day, undated documents included. */
  readonly before: (day: string) => Promise<readonly Bucket[]>
}

const EVER: Readonly<Record<ReadPiece['grain'], ReadPiece>> = {
  day: { grain: 'day', from: '0001-01-01', to: '9999-12-31' },
  month: { grain: 'month', from: '0001-01', to: '9999-12' },
}

/** Reads one generation of a store from the source that suits a report by `by`. */
export function sumReader(
  store: ScorecardStore,
  generation: number,
  by: ScorecardCut,
  source: ScorecardSource,
): SumReader {
  const reader = source.kept ? keptReader(store, generation, source) : contributionReader(store, generation, source)
  const asLines = (buckets: readonly Bucket[]) => buckets.map((bucket) => ({ ...bucket, ...lineOf(by, bucket) }))
  return {
    between: async (grain, from, to) => asLines(await reader.between(grain, from, to)),
    all: async (grain) => asLines(await reader.all(grain)),
    before: async (day) => asLines(await reader.before(day)),
  }
}

function keptReader(store: ScorecardStore, generation: number, { by, filter }: ScorecardSource): SumReader {
  const read = (piece: ReadPiece) => store.buckets({ generation, by, filter, ...piece })
  return {
    between: async (grain, from, to) => (await Promise.all(readPieces(grain, from, to).map(read))).flat(),
    all: async (grain) => {
      const dated = EVER[grain === 'day' || grain === 'week' ? 'day' : 'month']
      return (await Promise.all([store.undated({ generation, by, filter }), read(dated)])).flat()
    },
    before: (day) => store.before({ generation, by, filter, day }),
  }
}

function contributionReader(store: ScorecardStore, generation: number, { by, filter }: ScorecardSource): SumReader {
  return {
    between: (_grain, from, to) => store.contributions({ generation, by, filter, from, to }),
    all: () => store.contributions({ generation, by, filter, from: null, to: null }),
    before: (day) => store.contributions({ generation, by, filter, from: null, to: addDays(day, -1) }),
  }
}
