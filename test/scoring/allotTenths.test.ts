import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allotTenths } from '../../src/scoring/allotTenths.ts'

describe('allotTenths', () => {
  it('gives what is left over to the largest remainders, the earlier first', () => {
    expect(allotTenths(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(allotTenths(1000, [16, 14, 14, 10, 12, 8])).toEqual([217, 189, 189, 135, 162, 108])
    expect(allotTenths(5, [0, 0])).toEqual([0, 0])
  })

  it('adds up to the whole and is never off by a tenth or more', () => {
    const shares = fc.array(fc.double({ min: 0.001, max: 50, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(fc.nat(1000), shares, (total, parts) => {
        const allotted = allotTenths(total, parts)
        const sum = parts.reduce((all, part) => all + part, 0)
        expect(allotted.reduce((all, part) => all + part, 0)).toBe(total)
        allotted.forEach((part, index) => {
          expect(Math.abs(part - (total * (parts[index] ?? 0)) / sum)).toBeLessThanOrEqual(1)
        })
      }),
    )
  })
})
