import { randomUUID } from 'node:crypto'
import { setImmediate as otherTurns, setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact } from '../../src/facts/Fact.ts'
import type { FactType } from '../../src/facts/FactType.ts'
import type { Lease } from '../../src/facts/Lease.ts'
import { LeaseLost } from '../../src/facts/LeaseLost.ts'
import { SHARE_UNITS } from '../../src/facts/SHARE_UNITS.ts'
import type { ProjectionBatch, ProjectionStore } from '../../src/scorecards/ProjectionStore.ts'
import { readConsistently } from '../../src/scorecards/readConsistently.ts'
import { drain } from '../../src/worker/drain.ts'
import { project } from '../../src/worker/project.ts'
import { rebuild } from '../../src/worker/rebuild.ts'
import { LIVE } from '../scorecards/chainOf.ts'
import { someChains } from '../scorecards/someChain.ts'
import { everyBucket } from '../store/buckets.ts'
import { newFact, unplaced } from '../store/newFact.ts'
import { openStores, type StoreHost, storeNames, type TestStores } from '../store/openStores.ts'

type Facts = readonly Fact<ContentState>[]

const article = (id: string) => ({ collection: 'articles', id })
const LEASE_MS = 10_000

describe.each(storeNames)('projecting in %s', (name) => {
  let host: StoreHost
  const numRuns = { memory: 50, sqlite: 10, mongodb: 4 }[name]

  beforeAll(async () => {
    host = await openStores(name)
  })

  afterAll(() => host.close())

  it('gives every fact one place, without gap, and never a later fact of a document before an earlier one', async () => {
    await fc.assert(
      fc.asyncProperty(disorderedFacts, async (facts) => {
        const stores = await open()
        await append(stores, facts)
        await settleAll(stores)
        const placed = await placesOf(stores, facts)
        expect(placed.map(({ position }) => position).sort(byNumber)).toEqual(facts.map((_, index) => index + 1))
        const inFeed = [...placed].sort((a, b) => byNumber(a.position ?? 0, b.position ?? 0))
        for (const chain of chainsOf(inFeed)) expect(chain.map(({ sequence }) => sequence)).toEqual(counted(chain))
      }),
      { numRuns },
    )
  })

  it('keeps the order of recording between documents', async () => {
    const stores = await open()
    const facts = ['c', 'a', 'b'].map((id, index) =>
      newFact({ id, subject: article(id), recordedAt: `2026-03-01T00:00:0${9 - index}.000Z` }),
    )
    for (const fact of facts) await stores.facts.append(fact)
    await settleAll(stores)
    const placed = await stores.projections.chains(['b', 'a', 'c'].map(article))
    expect(placed.flat().map(({ id, position }) => [id, position])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ])
  })

  it('does not stop where a slow clock has dated more corrections than a batch holds before their publications', async () => {
    const stores = await open()
    const ids = Array.from({ length: 260 }, (_, index) => String(index))
    for (const id of ids) {
      await stores.facts.append(newFact({ subject: article(id), recordedAt: '2026-03-01T00:10:00.000Z' }))
      await stores.facts.append(
        newFact({ subject: article(id), sequence: 2, recordedAt: '2026-03-01T00:00:00.000Z', type: 'article.updated' }),
      )
    }
    await settleAll(stores)
    expect(await stores.scorecards.projection()).toMatchObject({ position: 520, pending: 0 })
    for (const chain of await stores.projections.chains(ids.map(article))) {
      const [first, second] = chain.map(({ position }) => position ?? 0)
      expect(second).toBeGreaterThan(first ?? Number.POSITIVE_INFINITY)
    }
  })

  it('arrives at the integers of a rebuild, whatever order the facts came in', async () => {
    await fc.assert(
      fc.asyncProperty(disorderedFacts, fc.integer({ min: 1, max: 9 }), async (facts, step) => {
        const stores = await open()
        for (let first = 0; first < facts.length; first += step) {
          await append(stores, facts.slice(first, first + step))
          await settleAll(stores)
        }
        await equalsRebuild(stores)
      }),
      { numRuns },
    )
  })

  it('gives the same rows when every batch is written twice', async () => {
    await fc.assert(
      fc.asyncProperty(disorderedFacts, async (facts) => {
        const stores = await open()
        await append(stores, facts)
        const twice = { ...stores.projections, commit: twiceOf(stores.projections) }
        await settleAll({ ...stores, projections: twice })
        const rows = await stores.rows()
        expect(await settleAll(stores)).toBe(0)
        expect(await stores.rows()).toEqual(rows)
        await equalsRebuild(stores)
      }),
      { numRuns },
    )
  })

  it('goes on where a projector was killed before or after a write', async () => {
    await fc.assert(
      fc.asyncProperty(
        disorderedFacts,
        fc.array(fc.constantFrom('before', 'after'), { minLength: 3, maxLength: 3 }),
        async (facts, deaths) => {
          const stores = await open()
          const clock = jumpingClock()
          for (const [index, when] of deaths.entries()) {
            await append(stores, facts.slice((index * facts.length) / 3, ((index + 1) * facts.length) / 3))
            const lease = await take(stores, `victim ${index}`, clock())
            const dying = { ...stores.projections, commit: dyingOf(stores.projections, when) }
            if ((await stores.projections.pending(1)).length === 0) continue
            await expect(project(dying, lease, 'UTC', new Date(clock()))).rejects.toThrow('killed')
          }
          await settleAll(stores, clock)
          await equalsRebuild(stores)
          await placesAreDense(stores, facts)
        },
      ),
      { numRuns },
    )
  })

  it('is not disturbed by three projectors that take the work from each other all the time', async () => {
    const stores = await open()
    const facts = fc.sample(disorderedFacts, { numRuns: 40, seed: 3 }).flatMap((some, run) => renamed(some, run))
    const clock = jumpingClock()
    const writing = append(stores, facts)
    const outcome = { batches: 0, lost: 0 }
    const race = async (holder: string) => {
      for (let idle = 0; idle < 5; ) {
        const { lost } = outcome
        const lease = await stores.leases.acquire('projector', holder, clock(), 1)
        const count = lease ? await attempt(stores, lease, outcome) : 0
        idle = count === 0 ? idle + 1 : 0
        // As a projector does that was robbed: else they rob each other for ever, and none comes to the end of a batch.
        if (outcome.lost > lost) await sleep(Math.random() * 400)
      }
    }
    await Promise.all(['a', 'b', 'c'].map(race))
    await writing
    await settleAll(stores, clock)
    console.log(
      `three projectors in ${name}: ${facts.length} facts, ${outcome.batches} batches, ${outcome.lost} refused`,
    )
    await equalsRebuild(stores)
    await placesAreDense(stores, facts)
  })

  it('counts a fact that comes late on the day it is of', async () => {
    const stores = await open()
    await stores.facts.append(newFact({ subject: article('1'), occurredAt: '2026-03-09T12:00:00.000Z' }))
    await settleAll(stores)
    const late = { subject: article('2'), occurredAt: '2019-05-05T12:00:00.000Z', origin: 'import' as const }
    await stores.facts.append(newFact(late))
    await settleAll(stores)
    expect(await publishedByDay(stores)).toEqual({ '2019-05-05': 1, '2026-03-09': 1 })
    await equalsRebuild(stores)
  })

  it('moves the counts of a merged author, channel and topic, and moves them back', async () => {
    const stores = await open()
    const state = (author: string, channel: string, topic: string) => ({
      ...LIVE,
      credits: [{ author, units: SHARE_UNITS }],
      channels: [channel],
      topics: [topic],
    })
    await stores.facts.append(newFact({ subject: article('1'), state: state('ann', 'web', 'rail') }))
    await stores.facts.append(newFact({ subject: article('2'), state: state('bob', 'mail', 'sea') }))
    await settleAll(stores)
    const before = await stores.rows()
    for (const [kind, from, into] of [
      ['author', 'ann', 'bob'],
      ['channel', 'web', 'mail'],
      ['topic', 'rail', 'sea'],
    ] as const) {
      await stores.facts.append(mergeFact(`${kind}.merged`, from, 1, into))
      await settleAll(stores)
      expect(await stores.projections.documentsOf(1, kind, from)).toEqual([])
      expect(await stores.projections.documentsOf(1, kind, into)).toHaveLength(2)
      await stores.facts.append(mergeFact(`${kind}.unmerged`, from, 2, null))
      await settleAll(stores)
      expect(await stores.rows()).toEqual(before)
    }
    await equalsRebuild(stores)
  })

  it('moves an author of more documents than a batch holds, and goes on where it was killed midway', async () => {
    const stores = await open()
    const clock = jumpingClock()
    const ids = Array.from({ length: 600 }, (_, index) => String(index))
    const state = { ...LIVE, credits: [{ author: 'ann', units: SHARE_UNITS }] }
    for (const id of ids) await stores.facts.append(newFact({ subject: article(id), state }))
    await settleAll(stores, clock)
    await stores.facts.append(mergeFact('author.merged', 'ann', 1, 'bob'))
    const sizes: number[] = []
    const dying: Commit = async (lease, batch) => {
      if (sizes.length === 2) throw new Error('killed')
      sizes.push(batch.documents.length)
      await stores.projections.commit(lease, batch)
    }
    const lease = await take(stores, 'victim', clock())
    const projecting = project({ ...stores.projections, commit: dying }, lease, 'UTC', new Date(clock()))
    await expect(projecting).rejects.toThrow('killed')
    expect(sizes).toEqual([250, 250])
    expect(await stores.scorecards.projection()).toMatchObject({ position: 600, pending: 1 })
    await settleAll(stores, clock)
    expect(await stores.projections.documentsOf(1, 'author', 'bob')).toHaveLength(600)
    await equalsRebuild(stores)
  })

  it('follows merges in a row and undoes them in any order', async () => {
    const steps = [
      mergeFact('author.merged', 'ann', 1, 'bob'),
      mergeFact('author.merged', 'bob', 1, 'cem'),
      mergeFact('author.unmerged', 'ann', 2, null),
      mergeFact('author.unmerged', 'bob', 2, null),
      mergeFact('author.merged', 'cem', 1, 'ann'),
    ].map((fact, index) => ({ ...fact, recordedAt: `2026-03-02T00:00:0${index}.000Z` }))
    await fc.assert(
      fc.asyncProperty(disorderedFacts, fc.integer({ min: 1, max: 3 }), async (facts, at) => {
        const stores = await open()
        await append(stores, facts)
        for (let first = 0; first < steps.length; first += at) {
          for (const fact of steps.slice(first, first + at)) await stores.facts.append(fact)
          await settleAll(stores)
        }
        await equalsRebuild(stores)
      }),
      { numRuns },
    )
  })

  it('agrees with a rebuild when merges close a circle, and when it is opened at any place', async () => {
    const names = ['ann', 'bob', 'cem'] as const
    for (const opened of names) {
      const stores = await open()
      for (const author of names) {
        await stores.facts.append(
          newFact({ subject: article(author), state: { ...LIVE, credits: [{ author, units: SHARE_UNITS }] } }),
        )
      }
      for (const [index, name] of names.entries()) {
        await stores.facts.append(mergeFact('author.merged', name, 1, names[(index + 1) % 3] ?? name))
        await settleAll(stores)
      }
      expect(await stores.projections.documentsOf(1, 'author', 'ann')).toHaveLength(3)
      await stores.facts.append(mergeFact('author.unmerged', opened, 2, null))
      await settleAll(stores)
      expect(await stores.projections.documentsOf(1, 'author', opened)).toHaveLength(3)
      await equalsRebuild(stores)
    }
  })

  it('counts days in another zone after a rebuild, and arrives at the same rows on the way back', async () => {
    const stores = await open()
    const evening = newFact({ occurredAt: '2026-03-31T20:00:00.000Z' })
    await stores.facts.append(evening)
    await stores.facts.append(
      newFact({ sequence: 2, occurredAt: '2026-04-01T20:00:00.000Z', state: { ...LIVE, contentHash: 'b' } }),
    )
    await settleAll(stores)
    const inUtc = await stores.rows()
    expect(await publishedByDay(stores)).toEqual({ '2026-03-31': 1 })
    await rebuildIn(stores, 'Asia/Shanghai')
    expect(await publishedByDay(stores)).toEqual({ '2026-04-01': 1 })
    await stores.facts.append(newFact({ subject: article('2'), occurredAt: '2026-04-01T20:00:00.000Z' }))
    await settleAll(stores)
    expect(await publishedByDay(stores)).toEqual({ '2026-04-01': 1, '2026-04-02': 1 })
    await rebuildIn(stores, 'UTC')
    expect(await publishedByDay(stores)).toEqual({ '2026-03-31': 1, '2026-04-01': 1 })
    expect(await stores.rows()).not.toEqual(inUtc)
    expect((await stores.rows()).filter((row) => row.includes('2026-03-31'))).not.toEqual([])
  })

  it('shows no report half a rebuild, and starts over what a killed rebuild left behind', async () => {
    const stores = await open()
    const documents = 300
    const facts = Array.from({ length: documents }, (_, index) => newFact({ subject: article(String(index)) }))
    await Promise.all(
      [0, 1, 2, 3].map(async (part) => {
        for (const fact of facts.filter((_, index) => index % 4 === part)) await stores.facts.append(fact)
      }),
    )
    await settleAll(stores)
    const state = { done: false }
    const seen: number[] = []
    const reading = (async () => {
      while (!state.done) {
        seen.push(await readConsistently(stores.scorecards, ({ generation }) => publishedIn(stores, generation)))
        // A reader of SQLite never waits for anything outside of this process: it would leave no turn to the rebuild.
        await otherTurns()
      }
    })()
    for (const zone of ['Asia/Tokyo', 'UTC']) {
      await expect(rebuildIn(stores, zone, dieOnSecondPage)).rejects.toThrow('killed')
      await rebuildIn(stores, zone)
    }
    state.done = true
    await reading
    expect(new Set(seen)).toEqual(new Set([documents]))
    expect((await stores.scorecards.projection()).generation).toBe(3)
    await equalsRebuild(stores)
  })

  it('gives the figures that memory gives', async () => {
    const facts = fc.sample(disorderedFacts, { numRuns: 25, seed: 7 }).flatMap((some, run) => renamed(some, run))
    const stores = await open()
    const memory = await (await openStores('memory')).fresh()
    for (const store of [stores, memory]) {
      await append(store, facts)
      await settleAll(store)
    }
    const figures = await everyBucket(stores, 1)
    expect(figures.length).toBeGreaterThan(100)
    expect(figures).toEqual(await everyBucket(memory, 1))
  })

  async function open(): Promise<TestStores> {
    const stores = await host.fresh()
    await stores.projections.pointer('UTC')
    return stores
  }
})

/** Facts of several documents in any order, recorded by clocks that differ. */
const disorderedFacts: fc.Arbitrary<Facts> = someChains
  .map((chains) => chains.flat())
  .chain((facts) =>
    fc.tuple(
      fc.shuffledSubarray([...facts], { minLength: facts.length }),
      fc.array(fc.integer({ min: 0, max: 59 }), { minLength: facts.length, maxLength: facts.length }),
    ),
  )
  .map(([facts, seconds]) =>
    facts.map((fact, index) => ({
      ...fact,
      recordedAt: `2026-03-01T00:00:${String(seconds[index] ?? 0).padStart(2, '0')}.000Z`,
    })),
  )

const byNumber = (a: number | null, b: number | null): number => (a ?? 0) - (b ?? 0)

const counted = (chain: Facts): readonly number[] => chain.map((_, index) => index + 1)

/** The same histories under other ids, so that several samples fit in one database. */
const renamed = (facts: Facts, run: number): Facts =>
  facts.map((fact) => ({ ...fact, id: `${run} ${fact.id}`, subject: article(`${run}-${fact.subject.id}`) }))

function chainsOf(facts: Facts): readonly Facts[] {
  const chains = new Map<string, Fact<ContentState>[]>()
  for (const fact of facts) chains.set(fact.subject.id, [...(chains.get(fact.subject.id) ?? []), fact])
  return [...chains.values()]
}

async function append({ facts: store }: TestStores, facts: Facts): Promise<void> {
  for (const fact of facts) expect(await store.append(unplaced(fact))).toBe('appended')
}

const settleAll = (stores: TestStores, clock: () => number = Date.now): Promise<number> =>
  drain({ stores, holder: randomUUID(), timeZone: 'UTC', now: () => new Date(clock()) })

async function placesOf({ projections }: TestStores, facts: Facts): Promise<Facts> {
  const ids = [...new Set(facts.map(({ subject }) => subject.id))]
  return (await projections.chains(ids.map(article))).flat()
}

async function placesAreDense(stores: TestStores, facts: Facts): Promise<void> {
  const places = (await placesOf(stores, facts)).map(({ position }) => position ?? 0).sort(byNumber)
  expect(places).toEqual(facts.map((_, index) => index + 1))
}

async function equalsRebuild(stores: TestStores): Promise<void> {
  const projected = await stores.rows()
  await rebuildIn(stores)
  expect(await stores.rows()).toEqual(projected)
}

type OnPage = (documents: number) => Promise<void>

async function rebuildIn(stores: TestStores, timeZone?: string, onPage?: OnPage): Promise<void> {
  const lease = await take(stores, randomUUID(), Date.now() + 10 ** 12)
  try {
    await rebuild(stores.projections, lease, {
      defaultTimeZone: 'UTC',
      now: () => new Date(),
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(onPage === undefined ? {} : { onPage }),
    })
  } finally {
    await stores.leases.release(lease)
  }
}

const dieOnSecondPage: OnPage = async (documents) => {
  if (documents > 250) throw new Error('killed')
}

async function take({ leases }: TestStores, holder: string, now: number): Promise<Lease> {
  return (await leases.acquire('projector', holder, now, LEASE_MS)) ?? expect.fail('the lease was not to be had')
}

/** A clock on which every lease has expired by the next look. */
function jumpingClock(): () => number {
  let now = Date.now()
  return () => {
    now += 2 * LEASE_MS
    return now
  }
}

type Commit = ProjectionStore['commit']

const twiceOf =
  ({ commit }: ProjectionStore): Commit =>
  async (lease, batch) => {
    await commit(lease, batch)
    await commit(lease, batch)
  }

const dyingOf =
  ({ commit }: ProjectionStore, when: 'before' | 'after'): Commit =>
  async (lease: Lease, batch: ProjectionBatch) => {
    if (when === 'after') await commit(lease, batch)
    throw new Error('killed')
  }

async function attempt(stores: TestStores, lease: Lease, outcome: { batches: number; lost: number }): Promise<number> {
  try {
    const count = await project(stores.projections, lease, 'UTC', new Date())
    outcome.batches += Number(count > 0)
    return count
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    outcome.lost += 1
    return 1
  }
}

async function publishedByDay({ scorecards }: TestStores): Promise<Readonly<Record<string, number>>> {
  const { generation } = await scorecards.projection()
  const range = { from: '0001-01-01', to: '9999-12-31' }
  const buckets = await scorecards.buckets({ generation, by: 'site', grain: 'day', filter: {}, ...range })
  const counts = buckets.map(({ period, sums }) => [period, sums.published / SHARE_UNITS] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0).sort())
}

async function publishedIn({ scorecards }: TestStores, generation: number): Promise<number> {
  const range = { grain: 'year', from: '0001', to: '9999' } as const
  const years = await scorecards.buckets({ generation, by: 'site', filter: {}, ...range })
  return years.reduce((total, { sums }) => total + sums.published, 0) / SHARE_UNITS
}

function mergeFact(type: FactType, id: string, sequence: number, mergedInto: string | null) {
  const subject = { collection: `${type.slice(0, type.indexOf('.'))}s`, id }
  return newFact({
    ...{ id: `${subject.collection} ${id} ${sequence}`, type, subject, sequence },
    // The state of a record, as the hooks of authors, channels and topics append it.
    state: { mergedInto } as never,
    recordedAt: `2026-03-02T00:00:0${sequence}.000Z`,
  })
}
