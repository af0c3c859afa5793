import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCursor } from '../../src/scorecards/decodeCursor.ts'
import { encodeCursor } from '../../src/scorecards/encodeCursor.ts'
import { parseScorecardQuery } from '../../src/scorecards/parseScorecardQuery.ts'

const errorsOf = (raw: Record<string, unknown>) => {
  const parsed = parseScorecardQuery(raw)
  return parsed.ok ? [] : parsed.errors.map(({ path, message }) => `${path} ${message}`)
}

describe('a scorecard query', () => {
  it('is the total of all time, 100 rows a page, where nothing else is said', () => {
    expect(parseScorecardQuery({ by: 'author' })).toEqual({
      ok: true,
      query: { by: 'author', grain: 'total', from: null, to: null, rollup: false, limit: 100, after: null },
    })
  })

  it('may be written in strings as well as in values', () => {
    const after = { author: '7', channel: 'é/+', topic: null, period: '2026-W47' }
    const query = {
      by: 'author-channel',
      grain: 'week',
      from: '2026-01-01',
      to: '2026-12-31',
      author: '7',
      channel: '8',
      topic: '9',
      language: 'pt-BR',
      rollup: true,
      limit: 1000,
      after,
    }
    const raw = { ...query, after: encodeCursor(after) }
    const strings = { ...raw, rollup: '1', limit: '1000' }
    const values = { ...raw, author: 7, channel: 8, topic: 9 }
    expect(parseScorecardQuery(strings)).toEqual({ ok: true, query })
    expect(parseScorecardQuery(values)).toEqual({ ok: true, query })
  })

  it('takes empty and null for absent, and passes over what is not its own', () => {
    const raw = { by: 'site', from: '', to: null, author: '', limit: undefined, figure: 'scorecard.words' }
    expect(parseScorecardQuery(raw)).toEqual(parseScorecardQuery({ by: 'site' }))
  })

  it('chooses the line of nobody by the word none, of the dimensions of its own cut only', () => {
    const parsed = parseScorecardQuery({ by: 'author', author: 'none' })
    expect(parsed.ok && parsed.query.author).toBe(null)
    expect(errorsOf({ by: 'site', author: 'none' })).toEqual(['author can be none only in a report by author'])
  })

  it.each([
    [{}, ['by is required: one of site, author, channel, author-channel, topic']],
    [{ by: 'team' }, ['by must be one of site, author, channel, author-channel, topic; got "team"']],
    [{ by: 'site', grain: 'fortnight' }, ['grain must be one of day, week, month, total; got "fortnight"']],
    [{ by: 'site', from: '2026-01-01' }, ['to is required with from; leave out both for all time']],
    [{ by: 'site', to: '2026-01-01' }, ['from is required with to; leave out both for all time']],
    [
      { by: 'site', from: '2026-02-01', to: '2026-01-01' },
      ['from must not be after to; got 2026-02-01 and 2026-01-01'],
    ],
    [
      { by: 'site', from: '2026-02-30', to: '1.2.2026' },
      [
        'from must be a day of the calendar, YYYY-MM-DD, years 1000 to 2999; got "2026-02-30"',
        'to must be a day of the calendar, YYYY-MM-DD, years 1000 to 2999; got "1.2.2026"',
      ],
    ],
    [{ by: 'site', from: '9999-12-31', to: '2026-01-01' }, [expect.stringMatching(/^from must be a day/)]],
    [{ by: 'site', limit: 0 }, ['limit must be a whole number from 1 to 1000; got "0"']],
    [{ by: 'site', limit: '1001' }, ['limit must be a whole number from 1 to 1000; got "1001"']],
    [{ by: 'site', limit: 2.5 }, ['limit must be a whole number from 1 to 1000; got "2.5"']],
    [{ by: 'site', after: 'abc' }, ['after must be the next of an earlier page']],
    [{ by: 'site', author: ['1', '2'] }, ['author must be given once']],
    [{ by: 'site', author: { in: ['1'] } }, ['author must be one value']],
    [{ by: 'site', language: 'e' }, ['language must be a language tag such as en or pt-BR; got "e"']],
    [{ by: 'topic', rollup: 'yes' }, ['rollup must be 1 or 0; got "yes"']],
    [{ by: 'author', rollup: '1' }, ['rollup needs by=topic or a topic']],
  ])('%j is refused with a sentence', (raw, errors) => {
    expect(errorsOf(raw)).toEqual(errors)
  })

  it('is told all that is wrong with it at once', () => {
    const paths = errorsOf({ by: 'x', grain: 'y', from: 'z', limit: 'w', after: 'v' }).map(
      (error) => error.split(' ')[0],
    )
    expect(paths).toEqual(['by', 'grain', 'from', 'limit', 'after'])
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('by', 'from', 'to', 'limit', 'after', 'topic'), fc.anything()),
        (raw) => {
          expect(parseScorecardQuery(raw).ok).toBeTypeOf('boolean')
        },
      ),
    )
  })
})

describe('a cursor', () => {
  const part = fc.option(fc.string({ unit: 'grapheme' }))

  it('names the place that it was made of, in letters that a URL may hold', () => {
    fc.assert(
      fc.property(part, part, part, part, (author, channel, topic, period) => {
        const place = { author, channel, topic, period }
        expect(decodeCursor(encodeCursor(place))).toEqual(place)
        expect(encodeCursor(place)).toMatch(/^[A-Za-z0-9_-]+$/)
      }),
    )
  })

  it.each(['', 'x', 'bnVsbA', 'WzEsMiwzLDRd', '%%%', 'e30'])('%j is none', (text) => {
    expect(decodeCursor(text)).toBe(null)
  })
})
