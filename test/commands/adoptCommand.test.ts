import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adoptCommand } from '../../src/commands/adoptCommand.ts'
import { databases } from '../support/databases.ts'
import { oldSite } from '../support/oldSite.ts'
import type { Desk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

/** What a site had before the product was added. */
async function fill(payload: Payload) {
  const author = await payload.create({ collection: 'authors', data: { name: 'Old Hand', kind: 'staff' } })
  const article = (title: string, more: object) =>
    payload.create({
      collection: 'articles',
      data: { title, language: 'en', body: paragraphs(`${title} was written before.`), ...more },
    })
  const credits = [{ author: author.id }]
  await article('Dated', { _status: 'published', publishedAt: '2019-05-06T12:00:00.000Z', credits })
  const undated = await article('Undated', { _status: 'published' })
  const ahead = await article('Ahead', { _status: 'published', publishedAt: '2999-01-01T00:00:00.000Z' })
  await article('Draft', { _status: 'draft', publishedAt: '2018-01-01T00:00:00.000Z' })
  const trashed = await article('Trashed', { _status: 'published' })
  await payload.update({ collection: 'articles', id: trashed.id, data: { deletedAt: '2020-01-01T00:00:00.000Z' } })
  return { undated: undated.createdAt, ahead: ahead.createdAt }
}

describe.each(databases)('content-ops adopt on %s', (name) => {
  let desk: Desk
  let createdAt: { readonly undated: string; readonly ahead: string }
  beforeAll(async () => {
    const site = await oldSite(name, fill)
    createdAt = site.filled
    desk = site.desk
  })
  afterAll(async () => desk?.close())

  const adopt = async () => {
    const lines: string[] = []
    const terminal = {
      say: (line: string) => lines.push(line),
      warn: (line: string) => lines.push(line),
      progress: () => {},
    }
    const code = await adoptCommand.run({
      payload: desk.payload,
      args: [],
      terminal,
      signal: new AbortController().signal,
    })
    return { code, lines }
  }
  const factsOfArticles = async () => (await desk.facts()).filter(({ subject }) => subject.collection === 'articles')

  it('brings live content in on the date that readers see, else, or where that is to come, on that of its making', async () => {
    expect(await factsOfArticles()).toEqual([])
    const { code, lines } = await adopt()
    expect({ code, line: lines.at(-1) }).toEqual({
      code: 0,
      line: 'adopted 3 of 5 documents, 0 of them without a date; 0 failed',
    })
    const facts = await factsOfArticles()
    expect(
      facts.map(({ type, origin, state, occurredAt, data }) => [
        type,
        origin,
        state.title,
        data.dated === false ? null : occurredAt,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['article.published', 'adopted', 'Dated', '2019-05-06T12:00:00.000Z'],
        ['article.published', 'adopted', 'Undated', createdAt.undated],
        ['article.published', 'adopted', 'Ahead', createdAt.ahead],
      ]),
    )
    expect(facts.find(({ state }) => state.title === 'Dated')?.state.credits).toMatchObject([{ units: 27_720 }])
  })

  it('adds nothing the second time, and later saves go on from there', async () => {
    const before = await factsOfArticles()
    expect((await adopt()).lines.at(-1)).toBe('adopted 0 of 5 documents, 0 of them without a date; 0 failed')
    expect(await factsOfArticles()).toEqual(before)
    const { docs } = await desk.payload.find({ collection: 'articles', where: { title: { equals: 'Dated' } } })
    const [dated] = docs
    await desk.payload.update({
      collection: 'articles',
      id: dated?.id ?? '',
      data: { excerpt: 'Now with a summary.', _status: 'published' },
    })
    expect((await desk.facts('articles', dated?.id)).map(({ type }) => type)).toEqual([
      'article.published',
      'article.updated',
    ])
  })
})
