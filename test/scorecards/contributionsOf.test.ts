import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContentState } from '../../src/facts/ContentState.ts'
import { SHARE_UNITS } from '../../src/facts/SHARE_UNITS.ts'
import type { Contribution } from '../../src/scorecards/Contribution.ts'
import { contributionsOf } from '../../src/scorecards/contributionsOf.ts'
import { countedChain } from '../../src/scorecards/countedChain.ts'
import { chainOf, LIVE, NO_ALIASES, type Step } from './chainOf.ts'
import { someChain } from './someChain.ts'

const OFF = { isLive: false }

function rowsOf(steps: readonly Step[], zone = 'UTC', aliases = NO_ALIASES): readonly Contribution[] {
  return contributionsOf(chainOf(steps), zone, aliases)
}

/** What happened in a scope, one word a count: `['2026-01-01 published']`. */
function eventsOf(rows: readonly Contribution[], channel?: string | null): readonly string[] {
  const scope = channel === undefined ? 'site' : 'channel'
  return rows
    .filter((row) => row.scope === scope && row.channel === (channel ?? null))
    .flatMap((row) =>
      (['published', 'republished', 'updated', 'withdrawn'] as const)
        .filter((name) => row[name] > 0)
        .map((name) => `${row.day} ${name}${row[name] > 1 ? ` ${row[name]}` : ''}`),
    )
}

const netOf = (rows: readonly Contribution[]) =>
  rows.reduce((sum, row) => sum + (row.published + row.republished - row.withdrawn) * row.units, 0)

describe('what happened to a document on the site', () => {
  it('is published once, later returns are republished', () => {
    const rows = rowsOf([
      { at: '2026-01-01' },
      { at: '2026-01-02', state: OFF },
      { at: '2026-01-03' },
      { at: '2026-01-04', state: OFF },
      { at: '2026-01-05', state: { contentHash: 'b' } },
    ])
    expect(eventsOf(rows)).toEqual([
      '2026-01-01 published',
      '2026-01-02 withdrawn',
      '2026-01-03 republished',
      '2026-01-04 withdrawn',
      '2026-01-05 republished',
    ])
  })

  it('counts several returns of one day each, but its updates once', () => {
    const rows = rowsOf([
      { at: '2026-01-01' },
      { at: '2026-01-02T01:00:00Z', state: { contentHash: 'b' } },
      { at: '2026-01-02T02:00:00Z', state: { contentHash: 'c' } },
      { at: '2026-01-02T03:00:00Z', state: OFF },
      { at: '2026-01-02T04:00:00Z' },
      { at: '2026-01-02T05:00:00Z', state: OFF },
      { at: '2026-01-02T06:00:00Z' },
      { at: '2026-01-03T00:00:00Z', state: { contentHash: 'd' } },
    ])
    expect(eventsOf(rows)).toEqual([
      '2026-01-01 published',
      '2026-01-02 republished 2',
      '2026-01-02 updated',
      '2026-01-02 withdrawn 2',
      '2026-01-03 updated',
    ])
  })

  it('falls on the day that the clocks of the site show', () => {
    const steps = [{ at: '2026-01-01T23:30:00Z' }, { at: '2026-01-02T23:30:00Z', state: { contentHash: 'b' } }]
    expect(eventsOf(rowsOf(steps, 'Europe/Berlin'))).toEqual(['2026-01-02 published', '2026-01-03 updated'])
    expect(eventsOf(rowsOf(steps, 'UTC'))).toEqual(['2026-01-01 published', '2026-01-02 updated'])
  })

  it('leaves no row for a fact that changes neither liveness nor content', () => {
    const rows = rowsOf([{ at: '2026-01-01' }, { at: '2026-01-05', state: { title: 'Two' } }])
    expect(eventsOf(rows)).toEqual(['2026-01-01 published'])
  })

  it('is nothing for a document that was never live', () => {
    expect(rowsOf([])).toEqual([])
    expect(rowsOf([{ at: '2026-01-01', state: OFF }])).toEqual([])
  })

  it('has no day when the source gave no date, and a day for what came later', () => {
    const rows = rowsOf([
      { at: '2026-01-01', data: { dated: false } },
      { at: '2026-01-09', state: OFF },
    ])
    expect(eventsOf(rows)).toEqual(['null published', '2026-01-09 withdrawn'])
  })
})

describe('what happened to a document on a channel', () => {
  it('is apart from the site and from other channels', () => {
    const rows = rowsOf([
      { at: '2026-01-01', state: { channels: ['mail', 'web'] } },
      { at: '2026-01-02', state: { channels: ['web'] } },
      { at: '2026-01-03', state: { channels: ['mail', 'web'], contentHash: 'b' } },
    ])
    expect(eventsOf(rows)).toEqual(['2026-01-01 published', '2026-01-03 updated'])
    expect(eventsOf(rows, 'mail')).toEqual(['2026-01-01 published', '2026-01-02 withdrawn', '2026-01-03 republished'])
    expect(eventsOf(rows, 'web')).toEqual(['2026-01-01 published', '2026-01-03 updated'])
  })

  it('is that of no channel while the document is on none', () => {
    const rows = rowsOf([
      { at: '2026-01-01', state: { channels: [] } },
      { at: '2026-01-02', state: { channels: ['web'] } },
    ])
    expect(eventsOf(rows, null)).toEqual(['2026-01-01 published', '2026-01-02 withdrawn'])
    expect(eventsOf(rows, 'web')).toEqual(['2026-01-02 published'])
  })

  it('keeps the length of the version first published there', () => {
    const rows = rowsOf([
      { at: '2026-01-01', state: { words: 100, tokens: 110 } },
      { at: '2026-01-02', state: { channels: ['mail', 'web'], contentHash: 'b', words: 250, tokens: 260 } },
    ])
    const lengths = rows.map((row) => [row.scope, row.channel, row.words, row.tokens])
    expect(lengths).toEqual([
      ['site', null, 100, 110],
      ['site', null, 100, 110],
      ['channel', 'mail', 250, 260],
      ['channel', 'web', 100, 110],
      ['channel', 'web', 100, 110],
    ])
  })
})

describe('the attributes of a document', () => {
  it('are those of its last live state, on every day, also after it was withdrawn', () => {
    const bob = [{ author: 'bob', units: SHARE_UNITS }]
    const rows = rowsOf([
      { at: '2026-01-01' },
      { at: '2026-01-02', state: { credits: bob, topics: ['sea'], language: 'de', craft: null } },
      { at: '2026-01-03', state: { ...OFF, credits: [], topics: ['road'] } },
    ])
    expect(
      rows.map(({ author, topics, language, craft, live }) => ({ author, topics, language, craft, live })),
    ).toEqual(Array(4).fill({ author: 'bob', topics: ['sea'], language: 'de', craft: null, live: false }))
  })

  it('credit nobody with a whole document when no author is named', () => {
    expect(rowsOf([{ at: '2026-01-01', state: { credits: [] } }]).map(({ author, units }) => [author, units])).toEqual([
      [null, SHARE_UNITS],
      [null, SHARE_UNITS],
    ])
  })

  it('of merged authors, channels and topics are those of what they were merged into', () => {
    const merged = { author: () => 'ann', channel: () => 'web', topic: () => 'rail' }
    const both = ['ann', 'bob'].map((author) => ({ author, units: SHARE_UNITS / 2 }))
    const steps = [
      { at: '2026-01-01', state: { credits: both, channels: ['mail'], topics: ['rail', 'road'] } },
      { at: '2026-01-02', state: { credits: both, channels: ['web'], topics: ['rail', 'road'] } },
    ]
    const rows = rowsOf(steps, 'UTC', merged)
    expect(rows.map(({ author, units, channel, topics }) => ({ author, units, channel, topics }))).toEqual([
      { author: 'ann', units: SHARE_UNITS, channel: null, topics: ['rail'] },
      { author: 'ann', units: SHARE_UNITS, channel: 'web', topics: ['rail'] },
    ])
  })

  it('keep the craft of the active formula when a later score is of another one', () => {
    const of = (formula: string, score: number) => ({ craft: { formula, score, lost: {} } })
    const chain = chainOf([
      { at: '2026-01-01', state: of('craft-1', 80.5) },
      { at: '2026-01-02', state: of('craft-2', 12) },
    ])
    const craftUnder = (formula?: string) => contributionsOf(chain, 'UTC', NO_ALIASES, formula).at(0)?.craft
    expect(craftUnder('craft-1')).toBe(805)
    expect(craftUnder('craft-2')).toBe(120)
    expect(craftUnder()).toBe(120)
    expect(craftUnder('craft-3')).toBe(null)
  })

  it('have no craft when only an older text was scored under the active formula', () => {
    const craft = { formula: 'craft-2', score: 12, lost: {} }
    const chain = chainOf([{ at: '2026-01-01' }, { at: '2026-01-02', state: { contentHash: 'b', craft } }])
    expect(contributionsOf(chain, 'UTC', NO_ALIASES, 'craft-1').at(0)?.craft).toBe(null)
  })
})

describe('a voided fact', () => {
  it('is in no figure, and neither is the fact that voided it', () => {
    const rows = rowsOf([{ at: '2026-01-01' }, { at: '2026-01-02', data: { voids: [1] } }])
    expect(rows).toEqual([])
  })

  it('passes its event on to the next fact that shows the same state', () => {
    const rows = rowsOf([
      { at: '2026-01-01' },
      { at: '2026-01-02', state: { contentHash: 'b' } },
      { at: '2026-01-03', state: { contentHash: 'b' }, data: { voids: [1] } },
    ])
    expect(eventsOf(rows)).toEqual(['2026-01-02 published'])
  })

  it('comes back when the voiding is voided', () => {
    const rows = rowsOf([
      { at: '2026-01-01' },
      { at: '2026-01-02', data: { voids: [1] } },
      { at: '2026-01-03', data: { voids: [2] } },
    ])
    expect(eventsOf(rows)).toEqual(['2026-01-01 published'])
  })
})

describe('any history of a document', () => {
  it('makes live the running sum of its events: on the site, on each channel and for each author there', () => {
    fc.assert(
      fc.property(someChain, (chain) => {
        const rows = contributionsOf(chain, 'UTC', NO_ALIASES)
        const last = countedChain(chain).at(-1)?.state
        const units = creditsOf(countedChain(chain).findLast(({ state }) => state.isLive)?.state)
        const liveIn = (channel: string | null) =>
          last?.isLive === true && (channel === null ? last.channels.length === 0 : last.channels.includes(channel))
        expect(netOf(rows.filter(({ scope }) => scope === 'site'))).toBe(last?.isLive ? SHARE_UNITS : 0)
        for (const channel of ['mail', 'print', 'web', null]) {
          const there = rows.filter((row) => row.scope === 'channel' && row.channel === channel)
          expect(netOf(there)).toBe(liveIn(channel) ? SHARE_UNITS : 0)
          expect(there.every((row) => row.live === liveIn(channel))).toBe(true)
          for (const [author, part] of units) {
            expect(netOf(there.filter((row) => row.author === author))).toBe(liveIn(channel) ? part : 0)
          }
        }
        for (const [author, part] of units) {
          const own = rows.filter((row) => row.scope === 'site' && row.author === author)
          expect(netOf(own)).toBe(last?.isLive ? part : 0)
        }
      }),
    )
  })

  it("has authors' parts that add up to the whole document on each day of each scope", () => {
    fc.assert(
      fc.property(someChain, (chain) => {
        const units = new Map<string, number>()
        for (const row of contributionsOf(chain, 'UTC', NO_ALIASES)) {
          const place = `${row.scope} ${row.channel} ${row.day}`
          units.set(place, (units.get(place) ?? 0) + row.units)
        }
        expect([...units.values()].every((sum) => sum === SHARE_UNITS)).toBe(true)
      }),
    )
  })

  it('is first published at most once in each scope, and has no empty row', () => {
    fc.assert(
      fc.property(someChain, (chain) => {
        const rows = contributionsOf(chain, 'UTC', NO_ALIASES)
        const firsts = rows
          .filter(({ published }) => published > 0)
          .map((row) => `${row.channel}${row.scope}${row.author}`)
        expect(new Set(firsts).size).toBe(firsts.length)
        expect(rows.every((row) => row.published + row.republished + row.updated + row.withdrawn > 0)).toBe(true)
        const days = rows.map((row) => [row.scope, row.channel, row.author, row.day].join())
        expect(new Set(days).size).toBe(days.length)
      }),
    )
  })

  it('gives the same rows when it is read out of order or twice', () => {
    fc.assert(
      fc.property(someChain, (chain) => {
        const rows = contributionsOf(chain, 'UTC', NO_ALIASES)
        expect(contributionsOf([...chain].reverse(), 'UTC', NO_ALIASES)).toEqual(rows)
        expect(contributionsOf([...chain, ...chain], 'UTC', NO_ALIASES)).toEqual(rows)
      }),
    )
  })
})

function creditsOf(state: ContentState | undefined): ReadonlyMap<string | null, number> {
  const credits = state?.credits ?? []
  if (state && credits.length === 0) return new Map([[null, LIVE.credits[0]?.units ?? 0]])
  return new Map(credits.map(({ author, units }) => [author, units]))
}

describe('a publication that an editor overrode the rules of a channel for', () => {
  const data = { override: { reason: 'Now.', floor: 60, approvals: null } }

  it('is counted on its day, on the site and on each channel that it is on', () => {
    const rows = rowsOf([
      { at: '2026-01-01', data },
      { at: '2026-01-02', state: { channels: ['web', 'mail'] }, data },
      { at: '2026-01-03', state: OFF },
    ])
    const found = rows
      .filter(({ overridden }) => overridden > 0)
      .map(({ scope, channel, day }) => [scope, channel, day])
    expect(found).toEqual([
      ['site', null, '2026-01-01'],
      ['site', null, '2026-01-02'],
      ['channel', 'mail', '2026-01-02'],
      ['channel', 'web', '2026-01-01'],
      ['channel', 'web', '2026-01-02'],
    ])
  })

  it('is counted each time, also twice a day', () => {
    const again = { state: { contentHash: 'c' }, data }
    const rows = rowsOf([
      { at: '2026-01-01' },
      { at: '2026-01-02T01:00:00Z', state: { contentHash: 'b' }, data },
      { at: '2026-01-02T02:00:00Z', ...again },
    ])
    expect(
      rows.filter(({ scope }) => scope === 'site').map(({ overridden, updated }) => [overridden, updated]),
    ).toEqual([
      [0, 0],
      [2, 1],
    ])
  })
})
