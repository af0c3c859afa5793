import { archiveHash } from './archiveHash.ts'
import { FLUENCY } from './FLUENCY.ts'
import type { FluencyModel } from './FluencyModel.ts'
import { familiarityOf } from './familiarityOf.ts'
import { halfOf } from './halfOf.ts'
import { KNOWN } from './KNOWN.ts'
import { type PairSet, pairSet } from './pairSet.ts'
import type { Spoken } from './Spoken.ts'

const HASHES = 2 ** 32

/** Learns what is usual from the texts of one language, each of them once. */
export type FluencyLearner = {
  /** @param key of the document */
  readonly add: (key: string, text: Spoken) => void
  /** Null while there are too few texts to say what is usual. */
  readonly model: () => FluencyModel | null
}

type Sample = { readonly hash: number; readonly key: string; readonly text: Spoken }

/**
 * Begins to learn.
 *
 * The bound is taken from texts of the archive, each by the half that it is not in: those with the lowest hashes, so that
 * the same archive always gives the same one.
 *
 * @param expected about how many texts there will be
 */
export function learnFluency(expected: number): FluencyLearner {
  const bytes = bitsFor(expected) / 8
  const halves = [pairSet(new Uint8Array(bytes)), pairSet(new Uint8Array(bytes))] as const
  let articles = 0
  let sampled = { below: HASHES, texts: [] as readonly Sample[] }
  return {
    add: (key, text) => {
      articles += 1
      addPairs(halves[halfOf(key)], text)
      const hash = archiveHash(key)
      if (hash < sampled.below) sampled = thinned(sampled.below, [...sampled.texts, { hash, key, text }])
    },
    model: () => {
      if (articles < FLUENCY.leastArticles) return null
      const [first, second] = [halves[0].bytes, halves[1].bytes]
      return { articles, bound: boundOf(sampled.texts, [first, second]), halves: [first, second] }
    },
  }
}

/** A power of two. */
function bitsFor(articles: number): number {
  const { bitsPerArticle, leastBits, mostBits } = FLUENCY
  return Math.min(mostBits, Math.max(leastBits, 2 ** Math.ceil(Math.log2(articles * bitsPerArticle))))
}

function addPairs(set: PairSet, { tokens, breaks }: Spoken): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? 0
    set.add(KNOWN, token)
    if (at > 0 && breaks[at] === 0) set.add(tokens[at - 1] ?? 0, token)
  }
}

function thinned(below: number, texts: readonly Sample[]) {
  if (texts.length <= FLUENCY.mostSampled) return { below, texts }
  const half = below / 2
  return { below: half, texts: texts.filter(({ hash }) => hash < half) }
}

/**
 * 0 where nothing could be judged: then nothing lies below. What is in no order itself says nothing of what is usual: a few
 * such texts in the archive would let all others pass.
 */
function boundOf(texts: readonly Sample[], halves: FluencyModel['halves']): number {
  const all = texts.flatMap(({ key, text }) => familiarityOf(text, halves[1 - halfOf(key)] ?? halves[0]) ?? [])
  const ordered = all.filter(({ gain }) => gain >= FLUENCY.leastGain)
  const sorted = ordered.map(({ familiarity }) => familiarity).toSorted((a, b) => a - b)
  return sorted[Math.floor(FLUENCY.quantile * sorted.length)] ?? 0
}
