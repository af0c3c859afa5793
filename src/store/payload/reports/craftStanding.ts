import type { PayloadRequest } from 'payload'
import { percentiles } from '../../../scoring/percentiles.ts'
import { storesOf } from '../storesOf.ts'
import { craftCounts } from './craftCounts.ts'

/** Where scores stand among all live articles. */
export type CraftStanding = {
  /** The formula in force: scores under another one do not compare. */
  readonly formula: string
  readonly percentileOf: (score: number) => number | null
}

const read = new WeakMap<PayloadRequest, Promise<CraftStanding>>()

/** Derived at reading, so that it is never stale; once for all that one request asks for. */
export function craftStanding(req: PayloadRequest): Promise<CraftStanding> {
  const known = read.get(req)
  if (known) return known
  const standing = readStanding(req)
  read.set(req, standing)
  return standing
}

async function readStanding({ payload }: PayloadRequest): Promise<CraftStanding> {
  const { generation, formula } = await storesOf(payload).scorecards.projection()
  return { formula, percentileOf: percentiles(await craftCounts(payload, generation, formula)) }
}
