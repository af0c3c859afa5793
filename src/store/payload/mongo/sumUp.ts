import type { Lease } from '../../../facts/Lease.ts'
import { bucketPeriods } from '../../../scorecards/bucketPeriods.ts'
import { dropGeneration } from './dropOthers.ts'
import { fencedTransaction } from './fencedTransaction.ts'
import type { Mongo } from './mongoOf.ts'
import { sumBuckets } from './sumBuckets.ts'

/** Computes every bucket of a generation that no report reads yet, in steps of a month or a year. */
export async function sumUp(mongo: Mongo, lease: Lease, generation: number): Promise<void> {
  const step = (run: (sum: ReturnType<typeof sumBuckets>) => Promise<void>) =>
    fencedTransaction(mongo, lease, (session) => run(sumBuckets(mongo, session, generation)))
  await dropGeneration(mongo, lease, 'ops-scorecards', generation)
  const months = await monthsOf(mongo, generation)
  await step((sum) => sum.days({ $eq: '' }))
  for (const month of months) {
    await step(async (sum) => {
      await sum.days({ $gte: `${month}-01`, $lte: `${month}-31` })
      await sum.coarse('month', month)
    })
  }
  for (const year of bucketPeriods('year', months)) await step((sum) => sum.coarse('year', year))
  await step((sum) => sum.live())
}

async function monthsOf(mongo: Mongo, generation: number): Promise<readonly string[]> {
  const rows = await mongo
    .collection('ops-credits')
    .aggregate([
      { $match: { generation, day: { $gt: '' } } },
      { $group: { _id: { $substrBytes: ['$day', 0, 7] } } },
      { $sort: { _id: 1 } },
    ])
    .toArray()
  return rows.map(({ _id }) => String(_id))
}
