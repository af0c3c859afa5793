import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenSources } from '../../src/originality/chosenSources.ts'
import { fingerprintsOf } from '../../src/originality/fingerprintsOf.ts'
import { gramsOf } from '../../src/originality/gramsOf.ts'
import { judgeOriginality } from '../../src/originality/judgeOriginality.ts'
import { lookedUp } from '../../src/originality/lookedUp.ts'
import { ORIGINALITY } from '../../src/originality/ORIGINALITY.ts'
import type { OwnText } from '../../src/originality/OwnText.ts'
import { winnow } from '../../src/originality/winnow.ts'
import { craft } from '../../src/scoring/craft.ts'
import { body, documentWith, paragraph } from '../scoring/lexical.ts'

const textOf = (tokens: readonly number[]): OwnText => ({
  tokens: new Int32Array(tokens),
  breaks: new Uint8Array(tokens.length),
  blocks: [],
  unit: 1,
})
const tokens = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 0, maxLength: 400 })

/** Words that no other text of these tests has. */
const ownWords = (count: number, seed: number): string =>
  Array.from({ length: count }, (_, at) => `w${seed}x${(at * 7919 + seed) % 100_003}`).join(' ')

describe('fingerprints', () => {
  it('of a passage of two texts are common as soon as it is as long as a window', () => {
    const { gram, window } = ORIGINALITY
    const passage = fc.array(fc.integer(), { minLength: gram + window - 1, maxLength: 120 })
    fc.assert(
      fc.property(tokens, tokens, passage, tokens, tokens, (a, b, shared, c, d) => {
        const one = lookedUp(gramsOf(textOf([...a, ...shared, ...b])))
        const other = new Set(lookedUp(gramsOf(textOf([...c, ...shared, ...d]))))
        expect(one.some((hash) => other.has(hash))).toBe(true)
      }),
    )
  })

  it('that are kept of a long text are among those that it is looked up by', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 300, maxLength: 3_000 }), (long) => {
        const grams = gramsOf(textOf(long))
        const kept = fingerprintsOf(grams)
        const looked = new Set(lookedUp(grams))
        expect(kept.length).toBeLessThanOrEqual(ORIGINALITY.most)
        expect(kept.every((hash) => looked.has(hash))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('are none of less than ten tokens, and go across no quotation', () => {
    expect(lookedUp(gramsOf(textOf([1, 2, 3])))).toEqual([])
    const text = { ...textOf(Array.from({ length: 18 }, (_, at) => at)), breaks: new Uint8Array(18).fill(1, 9, 10) }
    expect(winnow(gramsOf(text), 4).size).toBe(0)
  })
})

describe('the texts that are worth comparing', () => {
  const match = (source: string, ...hashes: readonly number[]) => hashes.map((hash) => ({ hash, source }))
  const chosen = (matches: readonly { hash: number; source: string }[]) =>
    chosenSources(
      matches,
      (source) => source,
      (a, b) => (a < b ? -1 : 1),
    )

  it('begin with the one that has most, of equals the earliest', () => {
    expect(chosen([...match('b', 1, 2, 3), ...match('a', 1, 2, 3), ...match('c', 1, 2)])).toEqual(['a'])
  })

  it('are not hidden by many copies of one', () => {
    const copies = Array.from({ length: 12 }, (_, at) => match(`copy ${at + 10}`, 1, 2, 3, 4)).flat()
    expect(chosen([...copies, ...match('other', 5, 6)])).toEqual(['copy 10', 'other'])
  })

  it('are none that share one hash only', () => {
    expect(chosen(match('a', 1))).toEqual([])
  })
})

describe('an assessment', () => {
  const source = { collection: 'articles', id: '1' }
  const passage = paragraph(`${ownWords(200, 1)}.`)
  const before = documentWith(body(paragraph(`${ownWords(400, 2)}.`)))
  const after = documentWith(body(paragraph(`${ownWords(400, 2)}.`), passage))
  const earlier = [{ source, document: documentWith(body(paragraph(`${ownWords(300, 3)}.`), passage)) }]

  it('names the source, the words and the share, and where the copy begins', () => {
    const { copies, place } = judgeOriginality(after, earlier)
    expect(copies).toEqual([{ source, words: 200, share: 0.33 }])
    expect(place).toMatchObject({ path: ['root', 'children', 1], from: 0 })
  })

  it('leaves a text no more points than it had without the copy', () => {
    const { cap } = judgeOriginality(after, earlier)
    expect(cap).toBeLessThanOrEqual(craft(before).score)
  })

  it('leaves a whole copy at most thirty points', () => {
    const whole = documentWith(body(paragraph(`${ownWords(300, 3)}.`), passage))
    expect(judgeOriginality(whole, earlier).cap).toBeLessThanOrEqual(30)
  })

  it('finds nothing in what is quoted, in less than 150 words, and in the text itself', () => {
    const quote = (text: string) => ({ type: 'quote', children: [{ type: 'text', text }] })
    const quoting = documentWith(body(paragraph(`${ownWords(400, 2)}.`), quote(`${ownWords(200, 1)}.`)))
    const marked = documentWith(body(paragraph(`${ownWords(400, 2)} “${ownWords(40, 1)}” said he.`)))
    const short = documentWith(body(paragraph(`${ownWords(400, 2)}.`), paragraph(`${ownWords(140, 1)}.`)))
    for (const document of [quoting, marked, short, before]) {
      expect(judgeOriginality(document, earlier)).toMatchObject({ cap: null, copies: [] })
    }
  })
})
