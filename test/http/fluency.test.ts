import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSESSMENT_FORMULA, FLUENT_ASSESSMENT_FORMULA } from '../../src/assessment/ASSESSMENT_FORMULA.ts'
import { FLUENCY } from '../../src/fluency/FLUENCY.ts'
import { dropModels } from '../../src/store/payload/fluency/dropModels.ts'
import { fluencyLog } from '../../src/store/payload/fluency/fluencyLog.ts'
import { assessArchive } from '../../src/worker/assessArchive.ts'
import { assessing } from '../../src/worker/assessing.ts'
import { learnArchive } from '../../src/worker/learnArchive.ts'
import { salad, writing } from '../fluency/writing.ts'
import { databases } from '../support/databases.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Json } from './client.ts'
import { type Newsroom, newsroom } from './newsroom.ts'

type Id = string | number

const PATIENCE_MS = 180_000

describe.each(databases)('fluency on %s', { timeout: PATIENCE_MS }, (database) => {
  let room: Newsroom
  let desk: Newsroom['desk']
  let payload: Newsroom['payload']
  let editor: Newsroom['editor']
  let early: Id

  beforeAll(async () => {
    room = await newsroom(database)
    ;({ desk, payload, editor } = room)
    early = await publish('Before there was an archive', salad(9000, 900))
    await lookUp()
  }, PATIENCE_MS)
  afterAll(() => room.close())

  const publish = async (title: string, text: string, data: object = {}): Promise<Id> => {
    const excerpt = 'What the crew keeps in the harbour, and why the bell is mended before the storm comes.'
    const body = paragraphs(...(text.match(/(?:[^.]+\.){1,5}/g) ?? [text]))
    const article = { title, excerpt, language: 'en', body, _status: 'published', ...data } as never
    return (await payload.create({ collection: 'articles', data: article })).id
  }
  const lookUp = async () => {
    await desk.project()
    await learnArchive(payload, { now: () => new Date() })
    const tally = await assessArchive(payload)
    await desk.project()
    return tally
  }
  const score = async (id: Id): Promise<Json> => (await editor.get(`/content-ops/quality/articles/${id}`)).body
  const disorder = (craft: Json): Json => craft.findings.find(({ rule }: Json) => rule === 'no-word-order')
  const health = async (): Promise<Json> => (await editor.get('/content-ops/health')).body.fluency
  const assessmentOf = async (id: Id) => (await desk.facts('articles', id)).at(-1)?.data.assessment

  it('is off while there are few articles, and says so', async () => {
    const state = { language: 'en', articles: 1, least: 250, on: false, learned: null }
    expect((await score(early)).fluency).toEqual(state)
    expect(await health()).toEqual([state])
    const assessment = await assessmentOf(early)
    expect(assessment).toMatchObject({ formula: ASSESSMENT_FORMULA })
    expect(assessment).not.toHaveProperty('fluency')
  })

  it('goes on with the 250th article of a language, and judges what was there before', async () => {
    const before = await score(early)
    for (let seed = 0; seed < 248; seed += 1) await publish(`Boat ${seed}`, writing(seed))
    for (let seed = 0; seed < 3; seed += 1) await publish(`Boot ${seed}`, writing(seed + 500), { language: 'de' })
    await lookUp()
    expect((await health())[0]).toMatchObject({ language: 'en', articles: 249, on: false })
    await publish('Boat 249', writing(249), { language: 'en-GB' })
    expect((await lookUp()).assessed).toBe(250)
    expect(await health()).toEqual([
      {
        language: 'en',
        articles: 250,
        least: 250,
        on: true,
        learned: { articles: 250, at: expect.any(String) },
      },
      { language: 'de', articles: 3, least: 250, on: false, learned: null },
    ])
    const { craft } = await score(early)
    expect(craft.score).toBe(Math.min(FLUENCY.cap, before.craft.score))
    expect(await assessmentOf(early)).toMatchObject({
      formula: FLUENT_ASSESSMENT_FORMULA,
      fluency: { articles: 250, familiarity: expect.any(Number), gain: expect.any(Number), cap: FLUENCY.cap },
    })
    const types = (await desk.facts('articles', early)).map(({ type }) => type)
    expect(types).toEqual(['article.published', 'article.assessed', 'article.assessed'])
    expect((await lookUp()).documents).toBe(0)
  })

  it('holds down a text in no order, says why and by how much, and no other text', async () => {
    const id = await publish('A new salad', salad(9001, 900))
    const other = await publish('A new boat', writing(9002))
    await lookUp()
    const { craft } = await score(id)
    const finding = disorder(craft)
    expect(craft.score).toBe(FLUENCY.cap)
    expect(finding).toMatchObject({ dimension: 'fluency', path: ['root'], data: { articles: 250 } })
    expect(finding.data.familiarity).toBeLessThan(finding.data.bound)
    expect(finding.reason).toContain('250 articles')
    const lost = craft.dimensions.reduce((sum: number, { lost }: Json) => sum + lost, 0)
    expect(craft.score).toBeCloseTo(100 - lost, 6)
    expect(disorder((await score(other)).craft)).toBe(undefined)
    const query = { figure: 'score.craft', collection: 'articles', id: String(id) }
    const why = (await editor.get('/content-ops/explain', query)).body
    expect(why.inputs).toContainEqual({ name: 'lost.fluency', value: finding.points })
  })

  it('holds a text in no order back from a channel with a floor', async () => {
    const strict = { name: 'Strict', kind: 'owned', qualityFloor: FLUENCY.cap + 0.1 } as never
    const channels = [(await payload.create({ collection: 'channels', data: strict })).id]
    await expect(publish('A salad for the strict', salad(9010, 900), { channels })).rejects.toThrow()
    const id = await publish('A boat for the strict', writing(9011), { channels })
    expect((await desk.facts('articles', id)).at(-1)?.state.isLive).toBe(true)
    // What was learned and lost holds nobody up.
    const log = await fluencyLog(payload).read()
    const { en } = log?.languages ?? {}
    if (!log || !en?.model) return expect.fail('fluency is on')
    const lost = { ...en, model: { ...en.model, id: 'lost' } }
    await fluencyLog(payload).keep({ ...log, languages: { ...log.languages, en: lost } })
    const other = await publish('A boat in spite of a loss', writing(9012), { channels })
    await fluencyLog(payload).keep(log)
    expect((await desk.facts('articles', other)).at(-1)?.state.isLive).toBe(true)
  })

  it('gives the points back when the words are in order', async () => {
    const id = await publish('A salad to mend', salad(9003, 900))
    await lookUp()
    await editor.send('PATCH', `/articles/${id}`, { body: paragraphs(writing(9003, 900)), _status: 'published' })
    await lookUp()
    const { craft } = await score(id)
    expect(disorder(craft)).toBe(undefined)
    expect(craft.score).toBeGreaterThan(FLUENCY.cap)
  })

  it('is not judged in a language with few articles, nor of a text that is in another language than it says', async () => {
    const german = await publish('Ein Salat', salad(9004), { language: 'de' })
    await lookUp()
    expect((await score(german)).fluency).toMatchObject({ language: 'de', on: false })
    expect(await assessmentOf(german)).toMatchObject({ formula: ASSESSMENT_FORMULA })
    const chinese = await publish('船', '船在港里等着天亮，人们把绳子收好，灯也点上了。'.repeat(20))
    await lookUp()
    expect(await assessmentOf(chinese)).toMatchObject({ fluency: { familiarity: null, cap: null } })
  })

  it('is learned anew when what was learned is lost', async () => {
    await dropModels(payload, [])
    const before = (await fluencyLog(payload).read())?.languages.en?.model?.id
    const id = await publish('A salad after a loss', salad(9005, 900))
    await lookUp()
    expect((await score(id)).craft.score).toBe(FLUENCY.cap)
    const { model } = (await fluencyLog(payload).read())?.languages.en ?? {}
    expect(model?.id).not.toBe(before)
    const { docs } = await payload.db.find<Json>({ collection: 'ops-fluency', where: {}, limit: 0, pagination: false })
    expect(new Set(docs.map((row: Json) => row.model))).toEqual(new Set([model?.id]))
  })

  it('is counted by the worker when facts have come and a minute has passed', async () => {
    let time = Date.now()
    const { isDue, run } = assessing({ payload, now: () => new Date(time) })
    const turn = async () => {
      const isDueNow = await isDue()
      if (isDueNow) await run(new AbortController().signal)
      await desk.project()
      return isDueNow
    }
    const counted = async () => (await health())[0].articles
    expect(await turn()).toBe(true)
    expect(await turn()).toBe(false)
    const before = await counted()
    await publish('One more boat', writing(9006))
    await desk.project()
    expect(await turn()).toBe(true)
    expect(await counted()).toBe(before)
    time += 59_000
    expect(await turn()).toBe(false)
    time += 2_000
    expect(await turn()).toBe(true)
    expect(await counted()).toBe(before + 1)
    expect(await turn()).toBe(false)
  })
})
