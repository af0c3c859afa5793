import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHARE_UNITS } from '../../src/facts/SHARE_UNITS.ts'
import { type GivenCredit, shareUnits } from '../../src/facts/shareUnits.ts'

const blank = (...authors: string[]): GivenCredit[] => authors.map((author) => ({ author, share: null }))
const sum = (credits: readonly { readonly units: number }[]) => credits.reduce((total, { units }) => total + units, 0)

describe('shares of a document', () => {
  it('are nobody’s when nobody is credited', () => {
    expect(shareUnits([])).toEqual([])
  })

  it('are equal when all are left empty', () => {
    expect(shareUnits(blank('a', 'b', 'c'))).toEqual([
      { author: 'a', units: 9240 },
      { author: 'b', units: 9240 },
      { author: 'c', units: 9240 },
    ])
  })

  it('give the remainder to the largest fraction, and among equals to the first named', () => {
    const thirteen = shareUnits(blank(...'abcdefghijklm'))
    expect(sum(thirteen)).toBe(SHARE_UNITS)
    expect(thirteen.map(({ units }) => units)).toEqual([2133, 2133, 2133, 2133, ...Array(9).fill(2132)])
  })

  it('may be off by rounding, and still make a whole', () => {
    const credits = shareUnits([
      { author: 'a', share: 0.333 },
      { author: 'b', share: 0.333 },
      { author: 'c', share: 0.334 },
    ])
    expect(sum(credits)).toBe(SHARE_UNITS)
  })

  it('of an author named twice are one credit', () => {
    expect(shareUnits(blank('a', 'b', 'a'))).toEqual([
      { author: 'a', units: 18_480 },
      { author: 'b', units: 9240 },
    ])
  })

  it('are refused when they do not add up to one', () => {
    const given = [
      { author: 'a', share: 0.5 },
      { author: 'b', share: 0.4 },
    ]
    expect(() => shareUnits(given)).toThrow('shares require a sum of 1, but add up to 0.9')
  })

  it('are refused when some are empty and some are not, or one is zero', () => {
    expect(() => shareUnits([...blank('a'), { author: 'b', share: 1 }])).toThrow('all or none')
    expect(() =>
      shareUnits([
        { author: 'a', share: 0 },
        { author: 'b', share: 1 },
      ]),
    ).toThrow('above zero')
  })

  it('always make exactly one whole, whatever they are', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(weights, (parts) => {
        const total = parts.reduce((all, part) => all + part, 0)
        const credits = shareUnits(parts.map((part, index) => ({ author: `author ${index}`, share: part / total })))
        expect(sum(credits)).toBe(SHARE_UNITS)
        expect(credits.every(({ units }) => Number.isInteger(units) && units >= 0)).toBe(true)
      }),
    )
  })
})
