import type { Payload } from 'payload'
import type { Judged } from '../../../backtest/Judged.ts'
import { storesOf } from '../storesOf.ts'

type Row = {
  readonly id: string | number
  readonly craft?: number | null
  readonly lost?: Readonly<Record<string, number>> | null
  readonly review?: number | null
}

/** All live texts that people have marked, with their craft under the formula in force. */
export async function judgedTexts(payload: Payload): Promise<readonly Judged[]> {
  const { generation, formula } = await storesOf(payload).scorecards.projection()
  const { docs } = await payload.db.find<Row>({
    collection: 'ops-scores',
    where: {
      and: [
        { generation: { equals: generation } },
        { live: { equals: true } },
        { formula: { equals: formula } },
        { review: { exists: true } },
      ],
    },
    limit: 0,
    pagination: false,
    select: { craft: true, lost: true, review: true },
  })
  return docs.flatMap(({ craft, lost, review }) =>
    typeof craft === 'number' && typeof review === 'number' ? [{ craft, lost: lost ?? {}, review }] : [],
  )
}
