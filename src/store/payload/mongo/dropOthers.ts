import type { Lease } from '../../../facts/Lease.ts'
import { fencedTransaction } from './fencedTransaction.ts'
import type { Mongo } from './mongoOf.ts'

const SLUGS = ['ops-scores', 'ops-credits', 'ops-scorecards']

/** Rows dropped in one transaction. */
const DROPPED_AT_ONCE = 10_000

/** Drops all rows of other generations. */
export async function dropOthers(mongo: Mongo, lease: Lease, generation: number): Promise<void> {
  // Also where there is nothing to drop, a holder that was robbed is to learn of it.
  await fencedTransaction(mongo, lease, async () => {})
  for (const slug of SLUGS) {
    const generations = await mongo.collection(slug).distinct('generation')
    for (const other of generations) if (other !== generation) await dropGeneration(mongo, lease, slug, Number(other))
  }
}

/** Drops the rows of one generation in as many steps as they need. */
export async function dropGeneration(mongo: Mongo, lease: Lease, slug: string, generation: number): Promise<void> {
  const rows = mongo.collection(slug)
  for (let found = DROPPED_AT_ONCE; found === DROPPED_AT_ONCE; ) {
    found = await fencedTransaction(mongo, lease, async (session) => {
      const some = await rows
        .find({ generation }, { session, projection: { _id: 1 } })
        .limit(DROPPED_AT_ONCE)
        .toArray()
      await rows.deleteMany({ _id: { $in: some.map(({ _id }) => _id) } }, { session })
      return some.length
    })
  }
}
