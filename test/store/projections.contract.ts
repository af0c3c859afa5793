import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact, Subject } from '../../src/facts/Fact.ts'
import type { Lease } from '../../src/facts/Lease.ts'
import { LeaseLost } from '../../src/facts/LeaseLost.ts'
import { addSums } from '../../src/scorecards/addSums.ts'
import { BUCKET_LAYOUT } from '../../src/scorecards/BUCKET_LAYOUT.ts'
import { BUCKET_GRAINS, type BucketGrain } from '../../src/scorecards/BucketGrain.ts'
import type { ProjectedDocument, ProjectionBatch } from '../../src/scorecards/ProjectionStore.ts'
import { projectedDocument } from '../../src/scorecards/projectedDocument.ts'
import { SCORECARD_CUTS } from '../../src/scorecards/ScorecardKey.ts'
import type { Bucket } from '../../src/scorecards/ScorecardStore.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { chainOf, NO_ALIASES } from '../scorecards/chainOf.ts'
import { someChains } from '../scorecards/someChain.ts'
import { byText, everyBucket, everyBucketOf, nonEmpty } from './buckets.ts'
import { newFact } from './newFact.ts'
import type { TestStores } from './openStores.ts'

const article = (id: string): Subject => ({ collection: 'articles', id })
const AT = '2026-03-02T00:00:00.000Z'
const EMPTY: ProjectionBatch = {
  generation: 1,
  documents: [],
  days: [],
  authors: [],
  positions: [],
  projectedAt: AT,
}

/** What every store of projections keeps to. */
export function projectionStoreContract(open: () => Promise<TestStores>): void {
  describe('projections', () => {
    it('begin with generation 1 in the first zone that is asked for, and keep it', async () => {
      const { projections } = await open()
      const first = {
        generation: 1,
        timeZone: 'Asia/Shanghai',
        layout: BUCKET_LAYOUT,
        formula: CRAFT_FORMULA,
        position: 0,
      }
      expect(await projections.pointer('Asia/Shanghai')).toEqual(first)
      expect(await projections.pointer('UTC')).toEqual(first)
    })

    it('know the craft formula that was activated last', async () => {
      const { facts, projections } = await open()
      expect(await projections.activatedFormula()).toBe(null)
      const activate = (sequence: number, formula: string) =>
        facts.append(
          newFact({
            id: `activation-${sequence}`,
            type: 'formula.activated',
            subject: { collection: 'ops-formulas', id: 'craft' },
            sequence,
            state: { formula } as never,
          }),
        )
      await activate(1, 'craft-8')
      await activate(2, 'craft-9')
      expect(await projections.activatedFormula()).toBe('craft-9')
    })

    it('name the facts without a place, oldest first, each subject’s in sequence', async () => {
      const { facts, projections } = await open()
      const at = (minute: number) => `2026-03-01T00:0${minute}:00.000Z`
      const given = [
        newFact({ id: 'c', subject: article('2'), recordedAt: at(2) }),
        newFact({ id: 'b', sequence: 2, recordedAt: at(1) }),
        newFact({ id: 'a', sequence: 1, recordedAt: at(1) }),
        newFact({ id: 'd', subject: article('3'), recordedAt: at(3) }),
      ]
      for (const fact of given) await facts.append(fact)
      expect((await projections.pending(3)).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    })

    it('give facts their places, which are no longer pending then', async () => {
      const stores = await open()
      const { facts, projections, scorecards } = stores
      for (const id of ['1', '2', '3']) await facts.append(newFact({ id, subject: article(id) }))
      const positions = [
        { id: '2', position: 1 },
        { id: '1', position: 2 },
      ]
      await projections.pointer('UTC')
      await projections.commit(await lease(stores), { ...EMPTY, positions })
      expect((await projections.pending(9)).map(({ id }) => id)).toEqual(['3'])
      expect(await facts.last(article('1'))).toMatchObject({ position: 2, projectedAt: AT })
      expect((await projections.pointer('UTC')).position).toBe(2)
      expect(await scorecards.projection()).toMatchObject({ generation: 1, timeZone: 'UTC', position: 2, pending: 1 })
    })

    it('read chains in sequence and in the order of their subjects, an empty one for a stranger', async () => {
      const { facts, projections } = await open()
      for (const sequence of [2, 1, 11, 3]) await facts.append(newFact({ sequence }))
      await facts.append(newFact({ subject: { collection: 'posts', id: '1' } }))
      const chains = await projections.chains([{ collection: 'posts', id: '1' }, article('9'), article('1')])
      expect(chains.map((chain) => chain.map(({ sequence }) => sequence))).toEqual([[1], [], [1, 2, 3, 11]])
      expect(await projections.chains([])).toEqual([])
    })

    it('read merges and their undoing apart from all other facts', async () => {
      const { facts, projections } = await open()
      const author = { collection: 'authors', id: '5' }
      await facts.append(newFact())
      await facts.append(newFact({ id: 'undo', type: 'author.unmerged', subject: author, sequence: 2 }))
      await facts.append(newFact({ id: 'merge', type: 'author.merged', subject: author, sequence: 1 }))
      expect((await projections.merges()).map(({ id }) => id)).toEqual(['merge', 'undo'])
    })

    it('list content subjects page by page, each once', async () => {
      const { facts, projections } = await open()
      const ids = ['1', '10', '2', '3']
      for (const id of ids) {
        for (const sequence of [1, 2]) await facts.append(newFact({ subject: article(id), sequence }))
      }
      await facts.append(newFact({ subject: { collection: 'posts', id: '0' } }))
      await facts.append(newFact({ type: 'plan.stage-changed', subject: { collection: 'plans', id: '1' } }))
      const pages: Subject[][] = []
      for (let after: Subject | null = null; ; ) {
        const page: readonly Subject[] = await projections.subjects(after, 2)
        if (page.length === 0) break
        pages.push([...page])
        after = page.at(-1) ?? null
      }
      expect(pages.map((page) => page.length)).toEqual([2, 2, 1])
      expect(pages.flat()).toEqual([...ids.map(article), { collection: 'posts', id: '0' }])
    })

    it('replace all rows of a document and know what its rows touch', async () => {
      const stores = await open()
      const { projections } = stores
      const held = await lease(stores)
      const one = { author: 'ann', units: 27_720 }
      const before = chainOf([
        { at: '2026-01-05', state: { channels: ['web', 'mail'], topics: ['rail', 'sea'], credits: [one] } },
        { at: '2026-02-06', state: { isLive: false } },
      ])
      await commit(stores, held, 1, [before])
      const touched = await projections.touched(1, [article('1'), article('2')])
      expect([...touched.days].sort()).toEqual(['2026-01-05', '2026-02-06'])
      expect(touched.authors).toEqual(['ann'])
      expect(await projections.documentsOf(1, 'channel', 'mail')).toEqual([article('1')])
      expect(await projections.documentsOf(1, 'topic', 'sea')).toEqual([article('1')])
      expect(await projections.documentsOf(2, 'author', 'ann')).toEqual([])

      await commit(stores, held, 1, [
        chainOf([{ at: '2026-01-07', state: { credits: [], topics: [] }, data: undated }]),
      ])
      expect(await projections.touched(1, [article('1')])).toEqual({ days: [null], authors: [null] })
      expect(await projections.documentsOf(1, 'author', 'ann')).toEqual([])
      expect(await projections.documentsOf(1, 'topic', 'sea')).toEqual([])
      expect(await projections.documentsOf(1, 'channel', 'web')).toEqual([article('1')])
      expect(await projections.touched(1, [])).toEqual({ days: [], authors: [] })
    })

    it('give the same buckets in whatever steps documents came, as when all is summed at once', async () => {
      await fc.assert(
        fc.asyncProperty(someChains, someChains, async (first, second) => {
          const stores = await open()
          const held = await lease(stores)
          for (const chain of first) await commit(stores, held, 1, [chain])
          await commit(stores, held, 1, second)
          const stale = first.filter((_, index) => (second[index] ?? []).length === 0)
          await commit(stores, held, 2, [...second, ...stale], { isRebuild: true })
          await stores.projections.sumUp(held, 2)
          expect(await everyBucket(stores, 1)).toEqual(await everyBucket(stores, 2))
        }),
        { numRuns: 12 },
      )
    })

    it('keep months that are the sum of their days, and years that are the sum of their months', async () => {
      await fc.assert(
        fc.asyncProperty(someChains, async (chains) => {
          const stores = await open()
          await commit(stores, await lease(stores), 1, chains)
          for (const by of SCORECARD_CUTS) {
            const bucketsOf = (grain: BucketGrain) => everyBucketOf(stores.scorecards, { ...EVERYTHING, by, grain })
            const [days, months, years] = await Promise.all(BUCKET_GRAINS.map(bucketsOf))
            expect(byText(nonEmpty(months ?? []))).toEqual(byText(nonEmpty(summed('month', days ?? []))))
            expect(byText(nonEmpty(years ?? []))).toEqual(byText(nonEmpty(summed('year', months ?? []))))
          }
        }),
        { numRuns: 12 },
      )
    })

    it('make reports read another generation in one step, and drop all others when they are told to', async () => {
      const stores = await open()
      const { projections } = stores
      await projections.pointer('UTC')
      const held = await lease(stores)
      const chains = [chainOf([{ at: '2026-01-05' }])]
      await commit(stores, held, 1, chains)
      await commit(stores, held, 2, chains, { isRebuild: true })
      await projections.sumUp(held, 2)
      expect((await projections.pointer('UTC')).generation).toBe(1)
      await projections.swap(held, {
        generation: 2,
        timeZone: 'Asia/Tokyo',
        layout: 7,
        formula: 'craft-9',
        position: 0,
      })
      expect(await projections.pointer('UTC')).toEqual({
        generation: 2,
        timeZone: 'Asia/Tokyo',
        layout: 7,
        formula: 'craft-9',
        position: 0,
      })
      expect(await everyBucket(stores, 1)).toEqual(await everyBucket(stores, 2))
      await projections.dropOthers(held, 2)
      expect(await everyBucket(stores, 1)).toEqual([])
      expect(await projections.touched(1, [article('1')])).toEqual({ days: [], authors: [] })
      expect(await everyBucket(stores, 2)).not.toEqual([])
    })

    it('drop what a killed rebuild left behind', async () => {
      const stores = await open()
      const held = await lease(stores)
      const chains = [chainOf([{ at: '2026-01-05' }])]
      await commit(stores, held, 1, chains)
      await commit(stores, held, 2, chains)
      await stores.projections.dropOthers(held, 1)
      expect(await everyBucket(stores, 2)).toEqual([])
      expect(await everyBucket(stores, 1)).not.toEqual([])
    })

    it('drop more rows than go into one step', async () => {
      const stores = await open()
      const held = await lease(stores)
      const chains = Array.from({ length: 5_500 }, (_, index) => chainOf([{ at: '2026-01-05' }], String(index)))
      await commit(stores, held, 1, chains, { isRebuild: true })
      await stores.projections.dropOthers(held, 2)
      expect(await stores.projections.documentsOf(1, 'author', 'ann')).toEqual([])
      expect(await stores.rows()).toEqual([])
    })

    it('refuse every write of a holder whose lease was taken, and keep nothing of it', async () => {
      const stores = await open()
      const { facts, leases, projections } = stores
      await projections.pointer('UTC')
      await facts.append(newFact())
      const robbed = (await leases.acquire('projector', 'slow', 1_000, 10)) ?? expect.fail('free')
      await commit(stores, robbed, 1, [chainOf([{ at: '2026-01-05' }])])
      const before = await everyBucket(stores, 1)
      await leases.acquire('projector', 'quick', 2_000, 10)

      const positions = [{ id: newFact().id, position: 1 }]
      const documents = [documentOf(chainOf([{ at: '2026-01-09' }]))]
      const batch = { ...EMPTY, documents, positions, days: ['2026-01-09', '2026-01-05'], authors: ['ann'] }
      await expect(projections.commit(robbed, batch)).rejects.toBeInstanceOf(LeaseLost)
      await expect(projections.sumUp(robbed, 1)).rejects.toBeInstanceOf(LeaseLost)
      await expect(projections.dropOthers(robbed, 5)).rejects.toBeInstanceOf(LeaseLost)
      await expect(
        projections.swap(robbed, {
          generation: 5,
          timeZone: 'UTC',
          layout: BUCKET_LAYOUT,
          formula: CRAFT_FORMULA,
          position: 0,
        }),
      ).rejects.toBeInstanceOf(LeaseLost)

      expect(await everyBucket(stores, 1)).toEqual(before)
      expect(await projections.pointer('UTC')).toMatchObject({ generation: 1, timeZone: 'UTC', position: 0 })
      expect(await projections.touched(1, [article('1')])).toEqual({ days: ['2026-01-05'], authors: ['ann'] })
    })

    it('refuse the write of a holder who gave the lease back', async () => {
      const stores = await open()
      const held = await lease(stores)
      await stores.leases.release(held)
      await expect(stores.projections.commit(held, EMPTY)).rejects.toBeInstanceOf(LeaseLost)
    })

    it('let an expired holder write while nobody else has come', async () => {
      const stores = await open()
      const expired = (await stores.leases.acquire('projector', 'slow', 1_000, 10)) ?? expect.fail('free')
      await expect(stores.projections.commit(expired, EMPTY)).resolves.toBeUndefined()
    })
  })
}

const undated = { dated: false } as const
const EVERYTHING = { generation: 1, filter: {} }

async function lease({ leases }: TestStores): Promise<Lease> {
  return (await leases.acquire('projector', 'test', Date.now(), 600_000)) ?? expect.fail('the lease is free')
}

type Chain = ReturnType<typeof chainOf>

function documentOf(chain: Chain): ProjectedDocument {
  const projected = projectedDocument(chain as readonly Fact<never>[], {
    timeZone: 'UTC',
    aliases: NO_ALIASES,
    formula: CRAFT_FORMULA,
    reviews: [],
  })
  return projected ?? expect.fail('a chain has facts')
}

/** Commits these chains as the projector does: with the days and authors of the rows before and after. */
async function commit(
  { projections }: TestStores,
  held: Lease,
  generation: number,
  chains: readonly Chain[],
  { isRebuild = false } = {},
): Promise<void> {
  const documents = chains.filter((chain) => chain.length > 0).map(documentOf)
  const before = await projections.touched(
    generation,
    documents.map(({ subject }) => subject),
  )
  const rows = documents.flatMap(({ contributions }) => contributions)
  const days = isRebuild ? [] : [...new Set([...before.days, ...rows.map(({ day }) => day)])]
  const authors = isRebuild ? [] : [...new Set([...before.authors, ...rows.map(({ author }) => author)])]
  await projections.commit(held, { ...EMPTY, generation, documents, days, authors })
}

/** The coarser buckets that these must add up to. */
function summed(grain: 'month' | 'year', finer: readonly Bucket[]): readonly Bucket[] {
  const coarser = new Map<string, Bucket>()
  for (const { sums, period, ...key } of finer) {
    const bucket = { ...key, period: period?.slice(0, grain === 'month' ? 7 : 4) ?? null }
    const name = JSON.stringify([bucket.period, key.author, key.channel, key.topic])
    const known = coarser.get(name)
    coarser.set(name, { ...bucket, sums: known ? addSums(known.sums, sums) : sums })
  }
  return [...coarser.values()]
}
