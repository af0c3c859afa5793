import type { PayloadRequest } from 'payload'
import type { Craft } from '../../../scoring/craft.ts'
import { craftStanding } from './craftStanding.ts'

/**
 * The share of live articles, in per cent from 0 to 100, whose craft score is lower, those with the same score counted
 * by half; null without another live article to compare with, and for a score under another formula than the one in force,
 * since the two do not compare.
 */
export async function craftPercentile(
  req: PayloadRequest,
  { score, formula }: Pick<Craft, 'score' | 'formula'>,
): Promise<number | null> {
  const standing = await craftStanding(req)
  return formula === standing.formula ? standing.percentileOf(score) : null
}
