import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barScale } from '../../src/admin/chart/barScale.ts'
import { placeOn } from '../../src/admin/chart/placeOn.ts'
import { pointsDomain } from '../../src/admin/chart/pointsDomain.ts'

const points = fc.double({ min: 0, max: 100, noNaN: true })

describe('the place of a number on a scale', () => {
  it('is in per cent of its length', () => {
    expect(placeOn(3, { low: 0, high: 12 })).toBe(25)
    expect(placeOn(75, { low: 50, high: 100 })).toBe(50)
  })

  it('stays on the scale for numbers beyond its ends', () => {
    expect(placeOn(-1, { low: 0, high: 12 })).toBe(0)
    expect(placeOn(13, { low: 0, high: 12 })).toBe(100)
  })

  it('is never a number that cannot be drawn', () => {
    expect(placeOn(5, { low: 5, high: 5 })).toBe(0)
  })

  it('keeps the order of numbers', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const domain = { low: 0, high: 100 }
        expect(placeOn(Math.min(a, b), domain)).toBeLessThanOrEqual(placeOn(Math.max(a, b), domain))
      }),
    )
  })
})

describe('the scale of bars', () => {
  it('ends at the greatest value or target', () => {
    expect(barScale([2, 7.5, null, 5])).toBe(7.5)
  })

  it('has a length where nothing is known or all is 0', () => {
    expect(barScale([])).toBe(1)
    expect(barScale([null, 0])).toBe(1)
  })
})

describe('the scale of points', () => {
  it('goes from the ten below the least to the ten above the greatest', () => {
    expect(pointsDomain([63.2, null, 88])).toEqual({ low: 60, high: 90 })
  })

  it('is the whole scale where no score is known', () => {
    expect(pointsDomain([null, null])).toEqual({ low: 0, high: 100 })
  })

  it('has a length, lies within 0 and 100 and holds every number, for any numbers', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1 }), (values) => {
        const { low, high } = pointsDomain(values)
        expect(high).toBeGreaterThan(low)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(100)
        expect(Math.min(...values)).toBeGreaterThanOrEqual(low)
        expect(Math.max(...values)).toBeLessThanOrEqual(high)
      }),
    )
  })
})
