import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { storesOf } from '../storesOf.ts'

/**
 * The share of live articles, in per cent from 0 to 100, whose craft score is lower, those with the same score counted
 * by half; null without another live article to compare with. Derived at reading: it is never stale.
 */
export async function craftPercentile(req: PayloadRequest, score: number): Promise<number | null> {
  const { generation } = await storesOf(req.payload).projections.pointer(settingsOf(req.payload).timeZone)
  const live = [{ generation: { equals: generation } }, { live: { equals: true } }]
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
