import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeatedTokens } from '../../src/text/repeatedTokens.ts'

const flags = (blocks: readonly (readonly number[])[], run: number): readonly number[] => [
  ...repeatedTokens(
    blocks.map((block) => Int32Array.from(block)),
    run,
  ),
]
const different = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index)

describe('repeatedTokens', () => {
  it('marks a run that occurred before, wherever sentences and blocks end', () => {
    expect(
      flags(
        [
          [1, 2, 3, 4, 9],
          [8, 1, 2],
          [3, 4, 7],
        ],
        4,
      ),
    ).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0])
  })

  it('marks all but the first of one word said again and again', () => {
    expect(flags([[5, 5, 5, 5, 5, 5, 5]], 3)).toEqual([0, 1, 1, 1, 1, 1, 1])
  })

  it('marks a short block that occurred before as a whole', () => {
    expect(flags([[1, 2], [3], [1, 2], [1, 3]], 8)).toEqual([0, 0, 0, 1, 1, 0, 0])
  })

  it('marks nothing in a text without repetition', () => {
    expect(flags([different(300, 0), different(300, 1000)], 8).every((flag) => flag === 0)).toBe(true)
  })

  it('marks every token of an appended copy', () => {
    const blocks = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 12 }), (original, run) => {
        const size = original.flat().length
        expect(
          flags([...original, ...original], run)
            .slice(size)
            .every((flag) => flag === 1),
        ).toBe(true)
      }),
    )
  })
})
