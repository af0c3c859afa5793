import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketPeriodOf } from '../../src/scorecards/bucketPeriodOf.ts'
import { firstDayOf } from '../../src/scorecards/firstDayOf.ts'
import { lastDayOf } from '../../src/scorecards/lastDayOf.ts'
import { piecesBefore } from '../../src/scorecards/piecesBefore.ts'
import { type ReadPiece, readPieces } from '../../src/scorecards/readPieces.ts'
import { addDays } from '../../src/time/addDays.ts'
import { GRAINS } from '../../src/time/Grain.ts'

const day = fc
  .oneof(fc.integer({ min: -3_000, max: 3_000 }), fc.constantFrom(-366, -365, -1, 0, 30, 31, 59, 364, 365, 366))
  .map((number) => addDays('2024-01-01', number))

const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

const boundsOf = ({ from, to }: ReadPiece) => ({ from: firstDayOf(from), to: lastDayOf(to) })

describe('the pieces of a range', () => {
  it('cover it without gap or overlap, wherever it begins and ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GRAINS), range, (grain, { from, to }) => {
        const pieces = readPieces(grain, from, to).map(boundsOf)
        expect(pieces.at(0)?.from).toBe(from)
        expect(pieces.at(-1)?.to).toBe(to)
        for (const [index, piece] of pieces.entries()) {
          expect(piece.from <= piece.to).toBe(true)
          if (index > 0) expect(piece.from).toBe(addDays(pieces[index - 1]?.to ?? '', 1))
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('of a total are five at most, and hold no day of a whole month and no month of a whole year', () => {
    fc.assert(
      fc.property(range, ({ from, to }) => {
        const pieces = readPieces('total', from, to)
        expect(pieces.length).toBeLessThanOrEqual(5)
        for (const piece of pieces) {
          const coarser = piece.grain === 'day' ? 'month' : 'year'
          const first = bucketPeriodOf(coarser, piece.from)
          const isWhole = boundsOf(piece).from <= firstDayOf(first) && boundsOf(piece).to >= lastDayOf(first)
          expect(piece.grain !== 'year' && isWhole).toBe(false)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('of a report by day or week are its days, of one by month never years', () => {
    const year = ['2024-01-01', '2024-12-31'] as const
    expect(readPieces('day', ...year)).toEqual([{ grain: 'day', from: '2024-01-01', to: '2024-12-31' }])
    expect(readPieces('week', ...year)).toEqual([{ grain: 'day', from: '2024-01-01', to: '2024-12-31' }])
    expect(readPieces('month', ...year)).toEqual([{ grain: 'month', from: '2024-01', to: '2024-12' }])
    expect(readPieces('total', ...year)).toEqual([{ grain: 'year', from: '2024', to: '2024' }])
  })

  it('of what was before a day are whole years, whole months of its year and days of its month', () => {
    expect(piecesBefore('2026-03-05')).toEqual([
      { grain: 'year', from: '0000', to: '2025' },
      { grain: 'month', from: '2026-01', to: '2026-02' },
      { grain: 'day', from: '2026-03-01', to: '2026-03-04' },
    ])
    expect(piecesBefore('2026-01-01')).toEqual([{ grain: 'year', from: '0000', to: '2025' }])
  })

  it('of an empty range are none', () => {
    expect(readPieces('total', '2026-03-05', '2026-03-04')).toEqual([])
  })
})
