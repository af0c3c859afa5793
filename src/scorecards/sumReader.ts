import { addDays } from '../time/addDays.ts'
import type { Grain } from '../time/Grain.ts'
import { EVER } from './EVER.ts'
import { lineOf } from './lineOf.ts'
import { openingOf } from './openingOf.ts'
import { type ReadPiece, readPieces } from './readPieces.ts'
import type { ScorecardCut, ScorecardKey } from './ScorecardKey.ts'
import type { Bucket, Opening, ScorecardStore } from './ScorecardStore.ts'
import type { ScorecardSource } from './scorecardSource.ts'

/** The sums of a report's lines, wherever they come from. Periods are days, months or years, whichever was cheapest. */
export type SumReader = {
  /** Days are inclusive; without undated documents. */
  readonly between: (grain: Grain, from: string, to: string) => Promise<readonly Bucket[]>
  /** Everything, undated documents (`period` null) included. */
  readonly all: (grain: Grain) => Promise<readonly Bucket[]>
  /** What was live before a day, undated documents included. */
  readonly before: (day: string) => Promise<readonly Opening[]>
}

/** Reads one generation of a store from the source that suits a report by `by`. */
export function sumReader(
  store: ScorecardStore,
  generation: number,
  by: ScorecardCut,
  source: ScorecardSource,
): SumReader {
  const reader = source.kept ? keptReader(store, generation, source) : contributionReader(store, generation, source)
  if (source.by === by) return reader
  const asLines = <Row extends ScorecardKey>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, ...lineOf(by, row) }))
  return {
    between: async (grain, from, to) => asLines(await reader.between(grain, from, to)),
    all: async (grain) => asLines(await reader.all(grain)),
    before: async (day) => asLines(await reader.before(day)),
  }
}

function keptReader(store: ScorecardStore, generation: number, { by, filter }: ScorecardSource): SumReader {
  const read = async (pieces: readonly ReadPiece[]) =>
    (await Promise.all(pieces.map((piece) => store.buckets({ generation, by, filter, ...piece })))).flat()
  return {
    between: (grain, from, to) => read(readPieces(grain, from, to)),
    all: async (grain) =>
      (
        await Promise.all([store.undated({ generation, by, filter }), read(readPieces(grain, EVER.from, EVER.to))])
      ).flat(),
    before: (day) => store.before({ generation, by, filter, day }),
  }
}

function contributionReader(store: ScorecardStore, generation: number, { by, filter }: ScorecardSource): SumReader {
  return {
    between: (_grain, from, to) => store.contributions({ generation, by, filter, from, to }),
    all: () => store.contributions({ generation, by, filter, from: null, to: null }),
    before: async (day) =>
      (await store.contributions({ generation, by, filter, from: null, to: addDays(day, -1) })).map(openingOf),
  }
}
