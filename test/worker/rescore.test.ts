import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rescoreCommand } from '../../src/commands/rescoreCommand.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { activateFormula } from '../../src/store/payload/activateFormula.ts'
import { rescoreLog } from '../../src/store/payload/rescoreLog.ts'
import { storesOf } from '../../src/store/payload/storesOf.ts'
import { rebuild } from '../../src/worker/rebuild.ts'
import { reconcile } from '../../src/worker/reconcile.ts'
import { rescore } from '../../src/worker/rescore.ts'
import { startWorker } from '../../src/worker/startWorker.ts'
import { everyBucket } from '../store/buckets.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

const OLD = 'craft-0'
const OLD_SCORE = 12.5
const PATIENCE_MS = 60_000

describe.each(databases)('re-scoring on %s', (database) => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(database)
  })
  beforeEach(async () => {
    for (const collection of ['articles', 'ops-events', 'ops-scores', 'ops-credits', 'ops-scorecards', 'ops-locks']) {
      await desk.payload.db.deleteMany({ collection, where: {} })
    }
  })
  afterAll(() => desk.close())

  const publish = async (title: string) => {
    const data = { title, language: 'en', body: paragraphs(`A text about ${title}.`), _status: 'published' as const }
    return (await desk.payload.create({ collection: 'articles', data })).id
  }
  const withdraw = (id: string | number) =>
    desk.payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
  const last = async (id: string | number) => (await desk.facts('articles', id)).at(-1) ?? expect.fail('no fact')
  const types = async (id: string | number) => (await desk.facts('articles', id)).map(({ type }) => type)

  /** What an earlier version of the product would have left: its facts, and figures under its formula. */
  const makeOld = async () => {
    for (const { id, state } of (await desk.facts()).filter(({ type }) => type.startsWith('article.'))) {
      const craft = { formula: OLD, score: OLD_SCORE, lost: { substance: 87.5 } }
      await desk.payload.db.updateOne({ collection: 'ops-events', id, data: { state: { ...state, craft }, data: {} } })
    }
    await desk.project()
    const { projections } = storesOf(desk.payload)
    await holdingProjector(async (lease) => {
      await projections.swap(lease, { ...(await projections.pointer('UTC')), formula: OLD })
      await rebuild(projections, lease, { defaultTimeZone: 'UTC', now: () => new Date() })
    })
  }
  const holdingProjector = async (work: (lease: never) => Promise<unknown>) => {
    const { leases } = storesOf(desk.payload)
    const lease = (await leases.acquire('projector', randomUUID(), Date.now(), 30_000)) ?? expect.fail('free')
    await work(lease as never)
    await leases.release(lease)
  }
  const formula = async () => (await storesOf(desk.payload).scorecards.projection()).formula
  const craftOf = async (id: string | number) => {
    const { generation } = await storesOf(desk.payload).scorecards.projection()
    const where = { and: [{ generation: { equals: generation } }, { subjectId: { equals: String(id) } }] }
    const [score, credit] = await Promise.all([
      desk.payload.db.findOne<{ id: string; craft: number; formula: string }>({ collection: 'ops-scores', where }),
      desk.payload.db.findOne<{ id: string; craft: number | null }>({ collection: 'ops-credits', where }),
    ])
    return { shown: score?.craft, under: score?.formula, counted: credit?.craft ?? null }
  }
  const run = async () => {
    const lines: string[] = []
    const terminal = {
      say: (line: string) => lines.push(line),
      warn: (line: string) => lines.push(line),
      progress() {},
    }
    const { signal } = new AbortController()
    const code = await rescoreCommand.run({ payload: desk.payload, args: [], terminal, signal })
    return { code, lines }
  }

  it('gives every text its score under the new formula by a fact, and changes nothing else of it', async () => {
    const id = await publish('figs')
    const score = (await last(id)).state.craft?.score
    await makeOld()
    const before = await last(id)
    expect(await craftOf(id)).toEqual({ shown: OLD_SCORE, under: OLD, counted: OLD_SCORE * 10 })

    expect(await run()).toMatchObject({ code: 0 })

    const after = await last(id)
    expect(after).toMatchObject({ type: 'article.rescored', changed: ['craft'], sequence: 2, actor: null })
    expect(after.state).toEqual({ ...before.state, craft: { ...after.state.craft, formula: CRAFT_FORMULA, score } })
    expect(after.data.findings).not.toEqual([])
    expect(await formula()).toBe(CRAFT_FORMULA)
    expect(await craftOf(id)).toEqual({
      shown: score,
      under: CRAFT_FORMULA,
      counted: Math.round((score ?? expect.fail('no score')) * 10),
    })
  })

  it('counts the old scores, each article once, until the new formula is activated', async () => {
    const id = await publish('figs')
    await makeOld()
    await rescore(desk.payload)
    await desk.project()
    expect(await types(id)).toEqual(['article.published', 'article.rescored'])
    expect(await formula()).toBe(OLD)
    expect(await craftOf(id)).toEqual({ shown: OLD_SCORE, under: OLD, counted: OLD_SCORE * 10 })

    await activateFormula(desk.payload, CRAFT_FORMULA)
    await desk.project()
    expect(await craftOf(id)).toMatchObject({ under: CRAFT_FORMULA })
  })

  it('scores a withdrawn text too, as long as it is there, and leaves one that is gone its old score', async () => {
    const [kept, edited, deleted] = [await publish('figs'), await publish('dates'), await publish('plums')]
    for (const id of [kept, edited]) await withdraw(id)
    await desk.payload.db.updateOne({ collection: 'articles', id: edited, data: { title: 'another text' } })
    await desk.payload.delete({ collection: 'articles', id: deleted })
    await makeOld()

    expect((await run()).lines.at(-1)).toContain(
      '1 got a new score, 2 keep the old one as their text is gone, 0 failed',
    )

    expect(await craftOf(kept)).toMatchObject({ under: CRAFT_FORMULA })
    expect((await craftOf(kept)).counted).not.toBe(null)
    for (const id of [edited, deleted]) {
      expect(await craftOf(id)).toEqual({ shown: OLD_SCORE, under: OLD, counted: null })
    }
  })

  it('makes good what was missed with a score under the new formula, not with two facts', async () => {
    const id = await publish('figs')
    await makeOld()
    await desk.payload.db.updateOne({
      collection: 'articles',
      id,
      data: { title: 'Changed where no hook could see it' },
    })
    await run()
    expect(await types(id)).toEqual(['article.published', 'article.updated'])
    expect(await craftOf(id)).toMatchObject({ under: CRAFT_FORMULA })
  })

  it('is begun by the worker where the formula in force is older, shows how far it is, and is done once', async () => {
    const ids = [await publish('figs'), await publish('dates')]
    await makeOld()
    const workers = [startWorker(desk.payload), startWorker(desk.payload)]
    await expect.poll(formula, { timeout: PATIENCE_MS, interval: 200 }).toBe(CRAFT_FORMULA)
    await Promise.all(workers.map((worker) => worker.stop()))
    for (const id of ids)
      expect((await types(id)).filter((type) => type !== 'article.assessed')).toEqual([
        'article.published',
        'article.rescored',
      ])
    expect(await rescoreLog(desk.payload).read()).toMatchObject({
      formula: CRAFT_FORMULA,
      documents: 2,
      total: 2,
      rescored: 2,
      gone: 0,
      failed: 0,
      finishedAt: expect.any(String),
    })
    const activated = (await desk.facts()).filter(({ type }) => type === 'formula.activated')
    expect(activated.map(({ state }) => state)).toEqual([{ formula: CRAFT_FORMULA }])
  }, 120_000)

  it('gives the same buckets as a rebuild, and a second run appends nothing', async () => {
    const [first] = [await publish('figs'), await publish('dates')]
    await makeOld()
    await run()
    await desk.payload.update({ collection: 'articles', id: first, data: { title: 'Figs, again' } })
    await desk.project()
    const { projections, scorecards } = storesOf(desk.payload)
    const buckets = async () => everyBucket({ scorecards }, (await scorecards.projection()).generation)
    const projected = await buckets()
    await holdingProjector((lease) => rebuild(projections, lease, { defaultTimeZone: 'UTC', now: () => new Date() }))
    expect(await buckets()).toEqual(projected)

    const facts = (await desk.facts()).length
    expect((await run()).lines.at(-1)).toContain('0 got a new score')
    expect((await desk.facts()).length).toBe(facts)
  })

  it('leaves a newer formula of another process alone, and its scores too', async () => {
    const id = await publish('figs')
    const { state } = await last(id)
    const newer = { ...state, craft: { formula: 'craft-999', score: 1, lost: {} } }
    await desk.payload.db.updateOne({ collection: 'ops-events', id: (await last(id)).id, data: { state: newer } })
    await activateFormula(desk.payload, 'craft-999')
    await desk.project()
    expect(await formula()).toBe('craft-999')
    expect(await rescore(desk.payload)).toMatchObject({ documents: 1, rescored: 0, gone: 0 })
    expect(await reconcile(desk.payload)).toMatchObject({ facts: 0 })
    expect(await craftOf(id)).toEqual({ shown: 1, under: 'craft-999', counted: 10 })
  })

  it('is made good by reconcile where an older process scored an article after the activation', async () => {
    const early = await publish('figs')
    await makeOld()
    await run()
    const late = await publish('dates')
    const { id, state } = await last(late)
    const craft = { formula: OLD, score: OLD_SCORE, lost: {} }
    await desk.payload.db.updateOne({ collection: 'ops-events', id, data: { state: { ...state, craft } } })
    await desk.project()
    expect(await craftOf(late)).toEqual({ shown: OLD_SCORE, under: OLD, counted: null })
    expect(await reconcile(desk.payload)).toMatchObject({ facts: 1, failed: [] })
    await desk.project()
    expect(await craftOf(late)).toMatchObject({ under: CRAFT_FORMULA })
    expect(await types(early)).toEqual(['article.published', 'article.rescored'])
  })
})
