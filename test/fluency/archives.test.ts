import { describe, expect, it } from 'vitest'
import { FLUENCY } from '../../src/fluency/FLUENCY.ts'
import { judgeFluency } from '../../src/fluency/judgeFluency.ts'
import { learnFluency } from '../../src/fluency/learnFluency.ts'
import type { Spoken } from '../../src/fluency/Spoken.ts'
import { spokenOf } from '../../src/fluency/spokenOf.ts'
import { ownTextOf } from '../../src/originality/ownTextOf.ts'
import { measureText } from '../../src/scoring/measureText.ts'
import { archivesFolder, readArchive } from '../scoring/archives/readArchive.ts'
import { shuffled } from './writing.ts'

const folder = archivesFolder('fluency over the archives')
const PATIENCE_MS = 300_000

type Article = { readonly file: string; readonly text: Spoken }

function articlesOf(name: '18f' | 'sofastack-zh'): readonly Article[] {
  if (folder === null) return []
  return readArchive(folder, name, () => true).flatMap(({ file, document }) => {
    const measure = measureText(document)
    return measure.otherLanguage === null ? [{ file, text: spokenOf(ownTextOf(measure)) }] : []
  })
}

const mixed = ({ tokens, breaks }: Spoken, within?: number): Spoken => ({
  tokens: new Int32Array(shuffled([...tokens], 7, within)),
  breaks,
})

describe.skipIf(folder === null)('fluency over the archives', { timeout: PATIENCE_MS }, () => {
  describe.each(['18f', 'sofastack-zh'] as const)('%s', (name) => {
    const articles = articlesOf(name)

    it.each([FLUENCY.leastArticles, articles.length])('finds shuffled words and no article, from %i', (count) => {
      const known = articles.slice(0, count)
      const learner = learnFluency(known.length)
      for (const { file, text } of known) learner.add(file, text)
      const model = learner.model()
      if (!model) throw new Error('too few articles to learn from')
      const judge = (texts: readonly Article[]) =>
        texts.flatMap(({ file, text }) => {
          const judged = judgeFluency(file, text, model)
          return judged.familiarity === null ? [] : [{ file, isFlagged: judged.cap !== null }]
        })
      const flagged = (texts: readonly Article[]) => judge(texts).filter(({ isFlagged }) => isFlagged)
      const shuffle = (within?: number) => articles.map(({ file, text }) => ({ file, text: mixed(text, within) }))
      const counts = [shuffle(), shuffle(20), shuffle(8)].map((texts) => [flagged(texts).length, judge(texts).length])
      console.log(
        `${name}, learned from ${count}: of ${judge(articles).length} articles ${flagged(articles).length} flagged; shuffled ` +
          counts.map(([found, all]) => `${found} of ${all}`).join(', ') +
          ' (all words, within twenty, within eight)',
      )
      expect(flagged(articles).map(({ file }) => file)).toEqual([])
      expect(counts[0]?.[1]).toBeGreaterThan(450)
      expect(counts[0]?.[0]).toBe(counts[0]?.[1])
      expect((counts[1]?.[0] ?? 0) / (counts[1]?.[1] ?? 1)).toBeGreaterThan(0.99)
    })
  })
})
