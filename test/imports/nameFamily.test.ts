import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFamily } from '../../src/imports/nameFamily.ts'
import { slugOf } from '../../src/text/slugOf.ts'

describe('the family of a name', () => {
  it('is shared with every name that it could be numbered to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 2, max: 999 }), (text, number) => {
        const slug = slugOf(text)
        expect(nameFamily(`${slug}-${number}`)).toBe(nameFamily(slug))
      }),
    )
  })

  it('is shared with the sizes of an image', () => {
    expect(nameFamily('Photo-2-320x180')).toBe(nameFamily('photo'))
  })

  it('tells names apart by their first letters, in any script', () => {
    expect(new Set(['rain', 'fog', '雨', '雾'].map(nameFamily)).size).toBe(4)
  })
})
