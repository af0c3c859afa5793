import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scoreFor } from '../../src/reports/qualityReport.ts'
import { ReportRefusal } from '../../src/reports/ReportRefusal.ts'
import { create, type House, type Id, openHouse } from '../access/house.ts'
import { databases } from '../support/databases.ts'
import { paragraphs } from '../support/paragraphs.ts'

describe.each(databases)('the scores of a page of articles on %s', (database) => {
  let house: House
  let own: readonly Id[]
  let others: readonly Id[]
  let draft: Id

  beforeAll(async () => {
    house = await openHouse(database)
    const article = (author: Id, title: string) =>
      create(house.payload, 'articles', {
        title,
        body: paragraphs(...title.split(' ')),
        credits: [{ author }],
        _status: 'published',
      })
    own = [await article(house.ownAuthor, 'one'), await article(house.ownAuthor, 'a second and much longer one')]
    others = [await article(house.otherAuthor, 'three of them'), house.article]
    draft = await create(house.payload, 'articles', { title: 'not yet' }, { draft: true })
    await house.project()
  })

  afterAll(() => house.close())

  const requestOf = async (guest: 'editor' | 'author'): Promise<PayloadRequest> =>
    createLocalReq(
      { user: (await house.payload.findByID({ collection: 'users', id: house.users[guest]?.id ?? '' })) as never },
      house.payload,
    )

  const scoreOf = (req: PayloadRequest, id: Id) =>
    scoreFor(req, { collection: 'articles', id: String(id) }).then(
      ({ craft, contentHash }) => ({ craft, contentHash }),
      (error: unknown) => (error instanceof ReportRefusal ? error.status : Promise.reject(error)),
    )

  /** What is answered, and how often the scores were read for it. */
  const counting = async <T>(ask: () => Promise<T>): Promise<{ readonly answer: T; readonly reads: number }> => {
    const { db } = house.payload
    const { find } = db
    let reads = 0
    db.find = (args) => {
      if (args.collection === 'ops-scores') reads += 1
      return find.call(db, args) as never
    }
    try {
      return { answer: await ask(), reads }
    } finally {
      db.find = find
    }
  }

  it('are read at once, each for its own row', async () => {
    const ids = [...own, draft, ...others]
    const page = await requestOf('editor')
    const { answer, reads } = await counting(() => Promise.all(ids.map((id) => scoreOf(page, id))))
    expect(reads).toBe(1)
    const alone = []
    for (const id of ids) alone.push(await scoreOf(await requestOf('editor'), id))
    expect(answer).toEqual(alone)
    expect(answer[2]).toBe(404)
    expect(new Set(answer.map((score) => JSON.stringify(score))).size).toBe(ids.length)
  })

  it('are shown to an author for its own articles alone', async () => {
    const req = await requestOf('author')
    const { answer, reads } = await counting(() => Promise.all([...own, ...others].map((id) => scoreOf(req, id))))
    expect(reads).toBe(1)
    expect(answer).toEqual([expect.objectContaining({}), expect.objectContaining({}), 403, 403])
  })

  it('are read anew for a later question of the same request', async () => {
    const req = await requestOf('editor')
    const [id] = own
    const before = await scoreOf(req, id ?? '')
    await house.payload.update({
      collection: 'articles',
      id: id ?? '',
      data: { title: 'changed', _status: 'published' },
    })
    await house.project()
    expect(await scoreOf(req, id ?? '')).not.toEqual(before)
  })
})
