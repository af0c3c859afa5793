import { describe, expect, it } from 'vitest'
import type { CraftRule } from '../../src/scoring/CraftRule.ts'
import { craft } from '../../src/scoring/craft.ts'
import type { ScorableDocument } from '../../src/scoring/ScorableDocument.ts'
import { DEGRADATIONS, type Degradation, deletions, GAMES } from './archives/degradations.ts'
import { MENDS } from './archives/mends.ts'
import { ARCHIVES, type ArchiveArticle, archivesFolder, readArchive } from './archives/readArchive.ts'

const folder = archivesFolder('craft under degradations of the archives')
const isWhole = process.env.CONTENT_OPS_WHOLE_ARCHIVES === '1'
const PATIENCE_MS = 600_000

const read = new Map<number, readonly ArchiveArticle[]>()
const every = (step: number): readonly ArchiveArticle[] => {
  const articles = read.get(step) ?? (folder === null ? [] : readEvery(folder, isWhole ? 1 : step))
  read.set(step, articles)
  return articles
}
const readEvery = (root: string, step: number): readonly ArchiveArticle[] =>
  ARCHIVES.flatMap((name) =>
    readArchive(root, name, (_, index) => index % step === 0).map((one) => ({ ...one, file: `${name}/${one.file}` })),
  )

if (folder !== null && !isWhole) {
  console.log('SAMPLED: every second to eighth article is degraded; CONTENT_OPS_WHOLE_ARCHIVES=1 degrades all')
}

const tenths = (value: number): number => Math.round(10 * value)
const known = new WeakMap<ScorableDocument, number>()
const score = (document: ScorableDocument): number => {
  const value = known.get(document) ?? tenths(craft(document).score)
  known.set(document, value)
  return value
}

/** By how many tenths a degradation changes each article that it can change. */
const changes = (articles: readonly ArchiveArticle[], degrade: Degradation) =>
  articles.flatMap(({ file, document }) => {
    const worse = degrade(document)
    return worse === null ? [] : [{ file, by: score(worse) - score(document) }]
  })

describe.skipIf(folder === null)('craft over the archives', { timeout: PATIENCE_MS }, () => {
  it.each(Object.entries(GAMES))('is never raised by %s', (_, degrade) => {
    expect(changes(every(2), degrade).filter(({ by }) => by > 0)).toEqual([])
  })

  it('is never raised by taking a link, an image, a heading or the summary away, flawed or not', () => {
    const raised = every(8).flatMap(({ file, document }) => {
      const before = score(document)
      return deletions(document).flatMap(({ what, document: less }) =>
        score(less) > before ? [`${file}: ${what}`] : [],
      )
    })
    expect(raised).toEqual([])
  })

  it('is never lowered by mending a finding at its place', () => {
    const lowered: string[] = []
    const mended = new Set<string>()
    for (const { file, document } of every(4)) {
      const { score: before, findings } = craft(document)
      for (const finding of findings) {
        const better = MENDS[finding.rule as CraftRule]?.(document, finding)
        if (!better) continue
        mended.add(finding.rule)
        if (craft(better).score < before) lowered.push(`${file}: ${finding.rule} at ${finding.path.join('.')}`)
      }
    }
    expect(lowered).toEqual([])
    expect(mended.size).toBeGreaterThan(20)
  })

  it.each(Object.entries(DEGRADATIONS))(
    'is lowered by this, and raised in one article of a hundred at most: %s',
    (_, degrade) => {
      const all = changes(every(2), degrade)
      const mean = all.reduce((sum, { by }) => sum + by, 0) / all.length
      const raised = all.filter(({ by }) => by > 5)
      expect(mean).toBeLessThan(0)
      expect(raised.length / all.length, JSON.stringify(raised)).toBeLessThanOrEqual(0.01)
    },
  )
})
