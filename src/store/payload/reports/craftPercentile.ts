import type { PayloadRequest } from 'payload'
import type { Craft } from '../../../scoring/craft.ts'
import { storesOf } from '../storesOf.ts'

/**
 * The share of live articles, in per cent from 0 to 100, whose craft score is lower, those with the same score counted
 * by half; null without another live article to compare with, and for a score under another formula than the one in force,
 * since the two do not compare. Derived at reading: it is never stale.
 */
export async function craftPercentile(
  req: PayloadRequest,
  { score, formula }: Pick<Craft, 'score' | 'formula'>,
): Promise<number | null> {
  const inForce = await storesOf(req.payload).scorecards.projection()
  if (formula !== inForce.formula) return null
  const { generation } = inForce
  const live = [{ generation: { equals: generation } }, { live: { equals: true } }, { formula: { equals: formula } }]
  const count = async (condition: object): Promise<number> =>
    (await req.payload.db.count({ collection: 'ops-scores', where: { and: [...live, { craft: condition }] } }))
      .totalDocs
  const [lower, same, all] = [
    await count({ less_than: score }),
    await count({ equals: score }),
    await count({ exists: true }),
  ]
  return all < 2 ? null : Math.round(((lower + same / 2) / all) * 1000) / 10
}
