import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases } from '../support/databases.ts'
import { type Desk, openDesk } from '../support/openDesk.ts'
import { paragraphs } from '../support/paragraphs.ts'

const TEXT = Array.from({ length: 310 }, (_, index) => `w${index}w`).join(' ')

describe.each(databases)('the target length of a host on %s', (database) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(database, {
      contentOps: {
        targetWords: (row, collection) => (collection === 'articles' && row.title === 'Brief' ? 300 : null),
      },
    })
  })
  afterAll(() => desk.close())

  it('is what a document is scored by, and the default where the host gives none', async () => {
    const thinIn = async (title: string) => {
      const data = { title, language: 'en', body: paragraphs(TEXT), _status: 'published' as const }
      const { id } = await desk.payload.create({ collection: 'articles', data })
      const findings = (await desk.facts('articles', id))[0]?.data.findings as { rule: string; data: object }[]
      return findings.filter(({ rule }) => rule === 'thin-text').map(({ data }) => data)
    }
    expect(await thinIn('Brief')).toEqual([])
    expect(await thinIn('Article')).toEqual([{ words: 310, target: 800, repeated: 0 }])
  })
})
