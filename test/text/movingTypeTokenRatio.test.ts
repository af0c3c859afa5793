import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movingTypeTokenRatio } from '../../src/text/movingTypeTokenRatio.ts'

/** The definition, window by window. */
const byDefinition = (tokens: readonly number[]): number => {
  const window = Math.min(100, tokens.length)
  const starts = Array.from({ length: tokens.length - window + 1 }, (_, start) => start)
  const ratios = starts.map((start) => new Set(tokens.slice(start, start + window)).size / window)
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
}

describe('movingTypeTokenRatio', () => {
  it('is unknown for no text', () => {
    expect(movingTypeTokenRatio(new Int32Array(0))).toBeNull()
  })

  it('is the mean over all windows of a hundred tokens', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 60 }), { minLength: 1, maxLength: 260 }), (tokens) => {
        expect(movingTypeTokenRatio(Int32Array.from(tokens))).toBeCloseTo(byDefinition(tokens), 10)
      }),
    )
  })
})
