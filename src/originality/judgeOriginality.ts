import type { Copied, OriginalityJudgement } from '../facts/Assessment.ts'
import type { Subject } from '../facts/Fact.ts'
import { craft } from '../scoring/craft.ts'
import { measureText } from '../scoring/measureText.ts'
import type { ScorableDocument } from '../scoring/ScorableDocument.ts'
import { blockKey } from './blockKey.ts'
import { copiedPlace } from './copiedPlace.ts'
import { ORIGINALITY } from './ORIGINALITY.ts'
import { readyToCompare } from './readyToCompare.ts'
import { isCopy, sharedText } from './sharedText.ts'
import { withoutCopied } from './withoutCopied.ts'

/** A text that was there before. */
export type Earlier = { readonly source: Subject; readonly document: Pick<ScorableDocument, 'body' | 'language'> }

const NOTHING: OriginalityJudgement = { cap: null, copies: [], place: null }

/**
 * Compares a document with texts that were there before. A copy has at most the points that the curve leaves for its share of
 * the text, and at most those that the rest would have without what is copied: copies never gain anything.
 */
export function judgeOriginality(document: ScorableDocument, earlier: readonly Earlier[]): OriginalityJudgement {
  const measure = measureText(document)
  const own = readyToCompare(measure)
  const found = earlier.flatMap(({ source, document: other }) => {
    const measured = measureText(other)
    const shared = sharedText(own, readyToCompare(measured))
    return isCopy(shared) ? [{ source, shared, keys: measured.blocks.map(blockKey) }] : []
  })
  found.sort((a, b) => b.shared.words - a.shared.words)
  const [most] = found
  if (!most) return NOTHING
  const covered = union(found.map(({ shared }) => shared.covered))
  const others = new Set(found.flatMap(({ keys }) => keys))
  const rest = withoutCopied(document.body, measure.blocks, { text: own.text, covered, others })
  return {
    cap: Math.min(craft({ ...document, body: rest }).score, curve(meanOf(covered))),
    copies: found.map(
      ({ source, shared: { words, share } }): Copied => ({
        source,
        words: Math.round(words),
        share: Math.round(share * 100) / 100,
      }),
    ),
    place: copiedPlace(own.text, most.shared.covered),
  }
}

function union(flags: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array()] = flags
  return first.map((_, at) => (flags.some((one) => one[at] === 1) ? 1 : 0))
}

const meanOf = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0) / flags.length

/** 100 up to the free share, falling evenly to the cap of a whole copy. */
function curve(share: number): number {
  const { freeShare, copyShare, copyCap } = ORIGINALITY
  const part = Math.min(1, Math.max(0, (share - freeShare) / (copyShare - freeShare)))
  return Math.round((100 - part * (100 - copyCap)) * 10) / 10
}
