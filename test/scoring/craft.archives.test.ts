import { beforeAll, describe, expect, it } from 'vitest'
import { craft } from '../../src/scoring/craft.ts'
import { ARCHIVES, type ArchiveArticle, archivesFolder, readArchive } from './archives/readArchive.ts'

const folder = archivesFolder('craft over the archives')

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? Number.NaN

describe.skipIf(folder === null).each(ARCHIVES)('craft over the archive %s', (name) => {
  let articles: readonly ArchiveArticle[] = []
  beforeAll(() => {
    articles = readArchive(folder ?? '', name, (_, index) => index % 8 === 0)
  })

  it('scores every eighth article between 0 and 100, exactly, and tells them apart', () => {
    const results = articles.map(({ document }) => craft(document))
    for (const { score, findings } of results) {
      const lost = findings.reduce((sum, { points }) => sum + Math.round(points * 10), 0)
      expect(Math.round(score * 10)).toBe(1000 - lost)
    }
    const scores = results.map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(35)
    expect(quantile(scores, 0.95) - quantile(scores, 0.05)).toBeGreaterThan(5)
    expect(new Set(scores).size).toBeGreaterThan(10)
    expect(quantile(scores, 0.5)).toBeGreaterThan(60)
    expect(quantile(scores, 0.5)).toBeLessThan(95)
  })

  it('lets nobody gain by saying the article twice, by dropping its images or by unlinking all its sources', () => {
    for (const { file, document } of articles) {
      const { root } = document.body as { root: { children: readonly { type: string }[] } }
      const { score } = craft(document)
      const text = root.children.filter(({ type }) => type !== 'upload')
      const doubled = craft({ ...document, body: { root: { children: [...root.children, ...text] } } })
      expect(doubled.score, `${file} twice`).toBeLessThanOrEqual(score)
      expect(craft({ ...document, hero: null, images: {} }).score, `${file} without images`).toBeLessThanOrEqual(score)
      const unlinked = JSON.parse(JSON.stringify(document.body).replaceAll('"linkType":"custom","url"', '"x"'))
      expect(craft({ ...document, body: unlinked }).score, `${file} without links`).toBeLessThanOrEqual(score)
    }
  })
})
