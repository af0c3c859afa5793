import { describe, expect, it } from 'vitest'
import type { Subject } from '../../src/facts/Fact.ts'
import { chosenSources } from '../../src/originality/chosenSources.ts'
import { fingerprintsOf } from '../../src/originality/fingerprintsOf.ts'
import { judgeOriginality } from '../../src/originality/judgeOriginality.ts'
import { lookedUp } from '../../src/originality/lookedUp.ts'
import { readyToCompare } from '../../src/originality/readyToCompare.ts'
import { isCopy, sharedText } from '../../src/originality/sharedText.ts'
import { craft } from '../../src/scoring/craft.ts'
import { measureText } from '../../src/scoring/measureText.ts'
import type { ScorableDocument } from '../../src/scoring/ScorableDocument.ts'
import { ARCHIVES, type ArchiveName, archivesFolder, readArchive } from '../scoring/archives/readArchive.ts'

const folder = archivesFolder('originality over the archives')
const PATIENCE_MS = 600_000

const isWhole = process.env.CONTENT_OPS_WHOLE_ARCHIVES === '1'
if (!isWhole)
  console.log(
    'SAMPLED: copies among the articles of 18F alone; CONTENT_OPS_WHOLE_ARCHIVES=1 lists those of all archives',
  )

type Kept = { readonly file: string; readonly document: ScorableDocument; readonly words: number }

/** Articles of an archive of at least so many words; a quarter of 700 is more than 150. */
function longOnes(name: ArchiveName, step: number, least: number): readonly Kept[] {
  if (folder === null) return []
  return readArchive(folder, name, (_, index) => index % step === 0)
    .map(({ file, document }) => ({ file, document, words: measureText(document).words }))
    .filter(({ words }) => words >= least)
}

/** What the database does: whose kept fingerprints are among the hashes that a text is looked up by. */
function index(articles: readonly Kept[]) {
  const owners = new Map<number, number[]>()
  for (const [at, { document }] of articles.entries()) {
    for (const print of fingerprintsOf(readyToCompare(measureText(document)).grams)) {
      owners.set(print, [...(owners.get(print) ?? []), at])
    }
  }
  return (document: ScorableDocument, isWanted: (at: number) => boolean): readonly number[] => {
    const hashes = lookedUp(readyToCompare(measureText(document)).grams)
    const matches = hashes.flatMap((hash) =>
      (owners.get(hash) ?? []).filter(isWanted).map((source) => ({ hash, source })),
    )
    return chosenSources(matches, String, (a, b) => a - b)
  }
}

/** Articles that no other of the archive is a copy of: who was copied from would be anybody's guess. */
function onlyOnes(articles: readonly Kept[]): readonly Kept[] {
  const copies = new Set(pairsOf(articles).flatMap(({ one, other }) => [one.file, other.file]))
  return articles.filter(({ file }) => !copies.has(file))
}

function pairsOf(articles: readonly Kept[]) {
  const ready = articles.map(({ document }) => readyToCompare(measureText(document)))
  const find = index(articles)
  return articles.flatMap((one, at) =>
    find(one.document, (candidate) => candidate > at).flatMap((found) => {
      const [own, theirs, other] = [ready[at], ready[found], articles[found]]
      const shared = own && theirs ? sharedText(own, theirs) : null
      return shared && other && isCopy(shared) ? [{ one, other, shared }] : []
    }),
  )
}

const childrenOf = (document: ScorableDocument): readonly unknown[] =>
  (document.body as { root: { children: unknown[] } }).root.children

const withChildren = (document: ScorableDocument, children: readonly unknown[]): ScorableDocument => ({
  ...document,
  body: { root: { ...(document.body as { root: object }).root, children } },
})

/** The blocks from the middle of a text that make up a quarter of its words, at least 160. */
function quarterOf({ document, words }: Kept): readonly unknown[] {
  const children = childrenOf(document)
  const wanted = Math.max(words / 4, 160)
  for (let from = Math.floor(children.length / 3); from >= 0; from -= 1) {
    for (let to = from + 1; to <= children.length; to += 1) {
      const part = children.slice(from, to)
      const own = readyToCompare(measureText(withChildren(document, part))).text
      if (own.tokens.length / own.unit >= wanted) return part
    }
  }
  return children
}

const subjectOf = (at: number): Subject => ({ collection: 'articles', id: String(at) })

describe.skipIf(folder === null)('copies over the archives', { timeout: PATIENCE_MS }, () => {
  describe.each(ARCHIVES)('%s', (name) => {
    const articles = onlyOnes(longOnes(name, name === 'opensource-guide' ? 2 : 1, 700))

    it('keep at most two hundred fingerprints of an article', () => {
      const most = Math.max(
        ...articles.map(({ document }) => fingerprintsOf(readyToCompare(measureText(document)).grams).length),
      )
      expect(most).toBeLessThanOrEqual(200)
      expect(most).toBeGreaterThan(100)
    })

    it('of a quarter of one article in another are found, and the right source is named, in 99 of 100', () => {
      const find = index(articles)
      let pastes = 0
      let found = 0
      const missed: string[] = []
      for (const [at, source] of articles.entries()) {
        const target = articles[(at + 1 + (at % 7)) % articles.length]
        if (!target || target === source) continue
        const part = quarterOf(source)
        const own = childrenOf(target.document)
        const middle = Math.floor(own.length / 2)
        const pasted = withChildren(target.document, [...own.slice(0, middle), ...part, ...own.slice(middle)])
        const earlier = find(pasted, (candidate) => articles[candidate] !== target).map((candidate) => ({
          source: subjectOf(candidate),
          document: articles[candidate]?.document ?? pasted,
        }))
        const { copies } = judgeOriginality(pasted, earlier)
        pastes += 1
        if (copies.some((copy) => copy.source.id === String(at))) found += 1
        else missed.push(source.file)
      }
      console.log(`${name}: ${found} of ${pastes} pastes of a quarter found, missed: ${missed.join(', ') || 'none'}`)
      expect(pastes).toBeGreaterThan(20)
      expect(found / pastes).toBeGreaterThanOrEqual(0.99)
    })

    it('never raise the score of the text that they are put into', () => {
      const raised = articles
        .filter((_, at) => at % 5 === 0)
        .flatMap((source, at) => {
          const target = articles[(at * 5 + 3) % articles.length]
          if (!target || target === source) return []
          const pasted = withChildren(target.document, [...childrenOf(target.document), ...quarterOf(source)])
          const { cap, copies } = judgeOriginality(pasted, [{ source: subjectOf(0), document: source.document }])
          expect(copies).toHaveLength(1)
          const [before, after] = [craft(target.document).score, Math.min(craft(pasted).score, cap ?? 100)]
          return after > before ? [`${source.file} in ${target.file}: ${before} → ${after}`] : []
        })
      expect(raised).toEqual([])
    })
  })

  it('that 18F has published are few, and are listed to be judged', () => {
    const counts = (isWhole ? ARCHIVES : ARCHIVES.slice(0, 1)).map((name) => {
      const articles = longOnes(name, name === 'opensource-guide' ? 4 : 1, 150)
      const pairs = pairsOf(articles).map(
        ({ one, other, shared }) =>
          `  ${one.file} | ${other.file} | ${Math.round(shared.words)} words, ${shared.share.toFixed(2)} and ${shared.shareOfOther.toFixed(2)} of them`,
      )
      console.log([`${name}: ${pairs.length} pairs of ${articles.length} articles`, ...pairs.slice(0, 40)].join('\n'))
      return pairs.length
    })
    expect(counts[0]).toBeLessThan(20)
  })
})
