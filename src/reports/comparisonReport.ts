import type { PayloadRequest } from 'payload'
import { personId } from '../access/personId.ts'
import type { ComparableText } from '../reviews/ComparableText.ts'
import { choosePair } from '../reviews/choosePair.ts'
import { pairKey } from '../reviews/pairKey.ts'
import { comparisonsOf } from '../store/payload/comparisons/comparisonsOf.ts'
import { sampleTexts } from '../store/payload/comparisons/sampleTexts.ts'
import { liveText } from '../store/payload/liveText.ts'
import type { ComparedText, ComparisonDesk } from './ComparisonDesk.ts'
import { isOwnText } from './isOwnText.ts'
import { REVIEWERS } from './REVIEWERS.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'
import { reviewedText } from './reviewReport.ts'

/** Texts from which a pair is chosen. */
const SAMPLE = 60

/** Pairs that are tried before giving up: one may have changed since it was scored, or be the reader's own. */
const TRIES = 20

/**
 * Two live texts of one language, chosen by chance, that the person asking has not compared yet and is not credited for.
 *
 * @throws ReportRefusal 401 or 403.
 */
export async function comparisonReport(req: PayloadRequest): Promise<ComparisonDesk> {
  refuseOutsiders(req, REVIEWERS)
  const given = await comparisonsOf(req, personId(req) ?? '')
  const seen = given.map(({ leftHash, rightHash }) => pairKey({ contentHash: leftHash }, { contentHash: rightHash }))
  return { pair: await findPair(req, new Set(seen)), given: given.length }
}

async function findPair(req: PayloadRequest, seen: ReadonlySet<string>): Promise<ComparisonDesk['pair']> {
  let texts = await sampleTexts(req.payload, SAMPLE)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const pair = choosePair(texts, seen, Math.random)
    if (pair === null) return null
    const [left, right] = [await readable(req, pair[0]), await readable(req, pair[1])]
    if (left && right) return { left, right }
    const unread = new Set([...(left ? [] : [pair[0]]), ...(right ? [] : [pair[1]])])
    texts = texts.filter((text) => !unread.has(text))
  }
  return null
}

async function readable(
  req: PayloadRequest,
  { collection, id, contentHash }: ComparableText,
): Promise<ComparedText | null> {
  const text = await liveText(req, { collection, id })
  if (text?.contentHash !== contentHash || (await isOwnText(req, text))) return null
  return { collection, id, text: reviewedText(text) }
}
