import type { PayloadRequest } from 'payload'
import { personId } from '../access/personId.ts'
import type { ComparedPair } from '../backtest/ComparedPair.ts'
import { recordComparison } from '../store/payload/comparisons/recordComparison.ts'
import { liveText } from '../store/payload/liveText.ts'
import { isId } from '../text/isId.ts'
import { isRecord } from '../text/isRecord.ts'
import { isOwnText } from './isOwnText.ts'
import { REVIEWERS } from './REVIEWERS.ts'
import { ReportRefusal } from './ReportRefusal.ts'
import { refuseOutsiders } from './refuseOutsiders.ts'

const BETTER: readonly ComparedPair['better'][] = ['left', 'right', 'neither']

type Given = Readonly<Record<string, unknown>>

/** What was said, as it is kept. */
export type RecordedComparison = { readonly better: ComparedPair['better'] }

/**
 * Records which of two texts a person found better.
 *
 * @throws ReportRefusal 400, 401, 403, 404 for a text that is not live, 409 for one that has changed, or two that the person has
 * compared before.
 */
export async function recordComparisonOf(req: PayloadRequest, given: Given): Promise<RecordedComparison> {
  refuseOutsiders(req, REVIEWERS)
  const user = personId(req) ?? ''
  const better = BETTER.find((value) => value === given.better)
  if (!better) return refuse(400, 'better', `must be one of ${BETTER.join(', ')}`)
  const [left, right] = [await textOf(req, given, 'left'), await textOf(req, given, 'right')]
  if (left.contentHash === right.contentHash) return refuse(400, 'right', 'must be another text than left')
  const isNew = await recordComparison(req, { user, left, right, better, now: new Date() })
  if (!isNew) return refuse(409, 'right', 'You have compared these two before.')
  return { better }
}

async function textOf(req: PayloadRequest, given: Given, side: 'left' | 'right') {
  const { collection, id, contentHash } = isRecord(given[side]) ? given[side] : {}
  if (typeof collection !== 'string' || !isId(id) || typeof contentHash !== 'string') {
    return refuse(400, side, 'must be { collection, id, contentHash } of the text that was read')
  }
  const text = await liveText(req, { collection, id: String(id) })
  if (!text) return refuse(404, side, 'There is no such live text.')
  if (text.contentHash !== contentHash) return refuse(409, side, 'The text was changed since it was read.')
  if (await isOwnText(req, text)) return refuse(403, side, 'You are credited for this text: others compare it.')
  return { collection, id: String(id), contentHash }
}

function refuse(status: ReportRefusal['status'], path: string, message: string): never {
  throw new ReportRefusal(status, [{ path, message }])
}
