import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/facts/Fact.ts'
import { aliasesOf } from '../../src/scorecards/aliasesOf.ts'
import { chainOf } from './chainOf.ts'

type Merge = { readonly from: string; readonly into: string | null }

/** Merge facts of authors, in this order. */
const factsOf = (merges: readonly Merge[]): readonly Fact[] =>
  merges.map(({ from, into }, index) => ({
    ...(chainOf([{ at: '2026-01-01' }])[0] as Fact),
    id: `merge-${index}`,
    type: into === null ? 'author.unmerged' : 'author.merged',
    subject: { collection: 'authors', id: from },
    state: { mergedInto: into },
  }))

const counted = (merges: readonly Merge[], ...ids: readonly string[]) => ids.map(aliasesOf(factsOf(merges)).author)

describe('what merged ids count as', () => {
  it('is the end of a chain, the latest target of each, and itself after an undoing', () => {
    const chain = [
      { from: '1', into: '2' },
      { from: '2', into: '3' },
    ]
    expect(counted(chain, '1', '2', '3', '4')).toEqual(['3', '3', '3', '4'])
    expect(counted([...chain, { from: '2', into: '4' }], '1', '2')).toEqual(['4', '4'])
    expect(counted([...chain, { from: '2', into: null }], '1', '2')).toEqual(['2', '2'])
    expect(aliasesOf(factsOf(chain)).channel('1')).toBe('1')
  })

  it('is one and the same for all in a circle and all that lead into it', () => {
    const two = [
      { from: '3', into: '4' },
      { from: '4', into: '3' },
    ]
    expect(counted(two, '3', '4')).toEqual(['3', '3'])
    const three = [
      { from: '1', into: '7' },
      { from: '7', into: '9' },
      { from: '9', into: '8' },
      { from: '8', into: '7' },
    ]
    expect(counted(three, '1', '7', '8', '9')).toEqual(['7', '7', '7', '7'])
    expect(counted([{ from: '1', into: '1' }], '1')).toEqual(['1'])
  })

  it('is the same asked again, and the same for an id and its target, whatever merges say', () => {
    const id = fc.constantFrom('1', '2', '3', '4', '5')
    const merges = fc.array(fc.record({ from: id, into: fc.option(id) }), { maxLength: 12 })
    fc.assert(
      fc.property(merges, id, (given, asked) => {
        const { author } = aliasesOf(factsOf(given))
        expect(author(author(asked))).toBe(author(asked))
        const last = given.findLast(({ from }) => from === asked)?.into
        if (last) expect(author(last)).toBe(author(asked))
      }),
    )
  })
})
