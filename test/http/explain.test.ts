import { createLocalReq } from 'payload'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContentState } from '../../src/facts/ContentState.ts'
import { payloadFactStore } from '../../src/store/payload/payloadFactStore.ts'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'
import type { Client, Json } from './client.ts'
import { fill, type House, house } from './house.ts'
import { login } from './people.ts'
import { type Server, startServer } from './server.ts'

/** Every number of a row, and every unknown one, by its path: `quality.craft.adjusted`. */
function numbersOf(value: Json, path: readonly string[] = []): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path.join('.'), value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, [...path, key]))
}

const DIMENSIONS = ['author', 'channel', 'topic'] as const

/** The arguments that choose one row of a report. */
const rowArguments = (row: Json): Record<string, string> => ({
  period: row.period ?? 'undated',
  ...Object.fromEntries(DIMENSIONS.flatMap((name) => (name in row ? [[name, row[name]?.id ?? 'none']] : []))),
})

const WALKED: readonly Readonly<Record<string, string>>[] = [
  { by: 'author', grain: 'month', from: '2026-07-01', to: '2026-10-31' },
  { by: 'channel', grain: 'month', from: '2026-07-01', to: '2026-10-31' },
  { by: 'site' },
  { by: 'author-channel' },
  { by: 'topic', rollup: '1' },
]

describe.each(databases)('an explanation on %s', (database) => {
  let desk: Desk
  let server: Server
  let things: House
  let editor: Client

  beforeAll(async () => {
    desk = await openDesk(database)
    server = await startServer(desk.payload)
    things = await house(desk)
    await fill(things)
    editor = await login(desk.payload, server.url, 'editor')
    await desk.project()
  })

  afterAll(async () => {
    await server.close()
    await desk.close()
  })

  const explain = async (query: Readonly<Record<string, string>>): Promise<Json> => {
    const { status, body } = await editor.get('/content-ops/explain', query)
    expect({ query, status, body }).toMatchObject({ status: 200 })
    return body
  }

  it.each(WALKED)('gives the very value of each number of a report of %j', async (query) => {
    const { body: report } = await editor.get('/content-ops/scorecards', { ...query, limit: 1000 })
    const names = new Set<string>()
    for (const [index, row] of report.rows.entries()) {
      for (const [place, [path, value]] of numbersOf(row).entries()) {
        const figure = `scorecard.${path}`
        // Every name, and a fifth of the numbers of every row: the whole square would take minutes.
        if (names.has(figure) && (index + place) % 5 !== 0) continue
        names.add(figure)
        expect(await explain({ ...query, ...rowArguments(row), figure })).toMatchObject({ figure, value })
      }
    }
    expect(names).toContain('scorecard.quality.combined.adjusted')
  })

  it('lists contributions that add up to the figure', async () => {
    const query = { by: 'author', from: '2026-07-01', to: '2026-10-31', author: String(things.authors.ada) }
    for (const name of ['published', 'words', 'tokens', 'live']) {
      const { value, sample } = await explain({ ...query, figure: `scorecard.${name}` })
      const sum = sample.items.reduce((total: number, item: Json) => total + item.amount, 0)
      expect(sample.truncated).toBe(false)
      expect(sum).toBeCloseTo(value, 4)
      expect(sample.items.every((item: Json) => item.title && item.fact && item.at)).toBe(true)
    }
  })

  it('is the same over GraphQL', async () => {
    const figure = 'scorecard.quality.craft.adjusted'
    const rest = await explain({ by: 'author', author: String(things.authors.ada), figure })
    const { body } = await editor.graphql(
      `query ($figure: String!, $author: ID) { contentOpsExplain(figure: $figure, by: AUTHOR, author: $author) {
        figure value unit formula { name version expression } inputs { name value }
        sample { n truncated items { collection id title amount share at fact } }
        missing { what n reason } corrections { fact type at } asOf { position pending }
      } }`,
      { figure, author: things.authors.ada },
    )
    expect(body.data.contentOpsExplain).toEqual(rest)
  })

  it('gives the value of each number of a score', async () => {
    const id = String(await things.article({ title: 'To be explained', at: '2026-10-20T10:00:00Z' }))
    await desk.project()
    const { body: score } = await editor.get(`/content-ops/quality/articles/${id}`)
    const values = {
      'score.craft': score.craft.score,
      'score.combined': score.combined.score,
      'score.percentile': score.percentile,
      'score.review': null,
      'score.review.n': null,
      'score.result': null,
      'score.result.n': null,
    }
    for (const [figure, value] of Object.entries(values)) {
      const explained = await explain({ figure, collection: 'articles', id })
      expect(explained).toMatchObject({ figure, value })
      const items = value === null ? [] : [{ title: 'To be explained', amount: value, share: 1 }]
      expect(explained.sample).toMatchObject({ n: items.length, items, truncated: false })
      if (value === null) expect(explained.missing.length).toBeGreaterThan(0)
    }
  })

  it('gives the value of each part of a score, and of the words in it', async () => {
    const id = String(await things.article({ title: 'In parts', at: '2026-10-22T10:00:00Z', words: 120 }))
    await desk.project()
    const of = { collection: 'articles', id }
    const { craft } = (await editor.get(`/content-ops/quality/articles/${id}`)).body
    for (const { name, weight, lost } of craft.dimensions) {
      const { value, inputs } = await explain({ figure: 'score.craft.lost', dimension: name, ...of })
      expect(value).toBe(lost)
      expect(inputs[0]).toEqual({ name: `weight.${name}`, value: weight })
      const rules = inputs.slice(1).reduce((sum: number, input: Json) => sum + input.value, 0)
      expect(rules).toBeCloseTo(lost, 6)
    }
    const [{ rule }] = craft.findings
    const own = craft.findings.filter((finding: Json) => finding.rule === rule)
    const points = own.reduce((sum: number, finding: Json) => sum + finding.points, 0)
    expect((await explain({ figure: 'score.craft.points', rule, ...of })).value).toBeCloseTo(points, 6)
    const listed = (await editor.get('/content-ops/quality', { limit: 200 })).body.items
    const { words } = listed.find((item: Json) => item.id === id)
    expect(await explain({ figure: 'score.words', ...of })).toMatchObject({ value: words, unit: 'words' })
  })

  it('names the fact that a score was made of, also while a later one waits', async () => {
    const id = String(await things.article({ title: 'Scored twice', at: '2026-10-21T10:00:00Z', words: 200 }))
    await desk.project()
    const factOf = async () => {
      const { value, sample } = await explain({ figure: 'score.craft', collection: 'articles', id })
      return { value, fact: sample.items[0].fact, at: sample.items[0].at }
    }
    const before = await factOf()
    await editor.send('PATCH', `/articles/${id}`, { body: paragraphs('Much shorter.'), _status: 'published' })
    const [first, second] = await desk.facts('articles', id)
    expect(await factOf()).toEqual({ ...before, fact: first?.id, at: first?.occurredAt })
    await desk.project()
    expect(await factOf()).toMatchObject({ fact: second?.id, value: expect.any(Number) })
  })

  describe('names what was changed afterwards:', () => {
    const day = { from: '2026-06-05', to: '2026-06-05' }
    const wrote = (title: string, author: string | number) =>
      things.article({ title, at: '2026-06-05T10:00:00Z', credits: [{ author }], channels: [things.channels.site] })
    const author = async (name: string) =>
      (await desk.payload.create({ collection: 'authors', data: { name } as never })).id
    const correctionsOf = async (query: Readonly<Record<string, string>>) => {
      const { value, corrections } = await explain({ figure: 'scorecard.published', ...day, ...query })
      return { value, types: corrections.map(({ type }: Json) => type) }
    }

    it('a credit that was corrected, for who lost it and for who got it, and for nobody else', async () => {
      const [right, wrong, other] = [await author('Right'), await author('Wrong'), await author('Other')]
      await wrote('By another', other)
      const id = await wrote('Wrongly credited', wrong)
      await desk.project()
      const credits = [{ author: right }]
      await editor.send('PATCH', `/articles/${id}`, { credits, _status: 'published' })
      // What waits is in no figure, nor in what is said of it.
      expect(await correctionsOf({ by: 'author', author: String(wrong) })).toEqual({ value: 1, types: [] })
      await desk.project()
      expect((await correctionsOf({ by: 'author', author: String(wrong) })).types).toEqual(['article.corrected'])
      expect(await correctionsOf({ by: 'author', author: String(right) })).toEqual({
        value: 1,
        types: ['article.corrected'],
      })
      expect(await correctionsOf({ by: 'author', author: String(other) })).toEqual({ value: 1, types: [] })
      expect((await correctionsOf({ by: 'channel', channel: String(things.channels.letter) })).types).toEqual([])
    })

    it('an article that was voided, although nothing is left of it', async () => {
      const [gone, other] = [await author('Gone'), await author('Another')]
      const id = await wrote('Voided', gone)
      await wrote('Not voided', other)
      await desk.project()
      const [first] = await desk.facts('articles', id)
      const facts = payloadFactStore<ContentState>(await createLocalReq({}, desk.payload))
      const { position: _, projectedAt: __, ...fact } = first ?? expect.fail('it was published')
      const state = { ...fact.state, isLive: false }
      const voided = { ...fact, id: uuid(), type: 'article.voided' as const, sequence: 2, state, data: { voids: [1] } }
      await facts.append(voided)
      await desk.project()
      const line = { by: 'author', author: String(gone) }
      expect((await correctionsOf(line)).types).toEqual(['article.voided'])
      expect((await correctionsOf({ by: 'site' })).types).toContain('article.voided')
      expect((await correctionsOf({ ...line, from: '2026-06-06', to: '2026-06-06' })).types).toEqual([])
      expect((await correctionsOf({ by: 'author', author: String(other) })).types).toEqual([])
    })

    it('a merge, for the line that counts more and for no line beside it, and its undoing', async () => {
      const [from, into] = [await author('Before'), await author('After')]
      await wrote('Before the merge', from)
      await wrote('After the merge', into)
      await desk.project()
      await editor.send('POST', `/content-ops/authors/${from}/merge`, { into: String(into) })
      await desk.project()
      const merged = { value: 2, types: ['author.merged'] }
      expect(await correctionsOf({ by: 'author', author: String(into) })).toEqual(merged)
      expect(await correctionsOf({ by: 'author', author: String(from) })).toEqual(merged)
      expect((await correctionsOf({ by: 'author', author: String(things.authors.ada) })).types).toEqual([])
      expect((await correctionsOf({ by: 'site' })).types).not.toContain('author.merged')
      await editor.send('POST', `/content-ops/authors/${from}/unmerge`)
      await desk.project()
      const undone = { value: 1, types: ['author.unmerged', 'author.merged'] }
      expect(await correctionsOf({ by: 'author', author: String(from) })).toEqual(undone)
      expect(await correctionsOf({ by: 'author', author: String(into) })).toEqual(undone)
    })
  })

  it('tells what it needs when it is asked for too little or for something else', async () => {
    const refused = async (query: Readonly<Record<string, string>>, path: string) => {
      const { status, body } = await editor.get('/content-ops/explain', query)
      expect({ status, path: body.errors[0].path }).toEqual({ status: 400, path })
    }
    await refused({ by: 'site' }, 'figure')
    await refused({ by: 'site', figure: 'scorecard.charm' }, 'figure')
    await refused({ figure: 'scorecard.live' }, 'by')
    await refused({ by: 'author', figure: 'scorecard.live' }, 'figure')
    await refused({ figure: 'score.craft' }, 'collection')
    const id = String(await things.article({ title: 'Asked of', at: '2026-10-23T10:00:00Z' }))
    await desk.project()
    await refused({ figure: 'score.craft.lost', collection: 'articles', id }, 'dimension')
    await refused({ figure: 'score.craft.points', rule: 'charm', collection: 'articles', id }, 'rule')
    const missing = await editor.get('/content-ops/explain', { figure: 'score.craft', collection: 'articles', id: '0' })
    expect(missing.status).toBe(404)
  })
})
