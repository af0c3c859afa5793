import DataLoader from 'dataloader'
import type { PayloadRequest } from 'payload'
import type { Craft } from '../../../scoring/craft.ts'
import { percentiles } from '../../../scoring/percentiles.ts'
import { liveCounts } from '../liveCounts.ts'
import { storesOf } from '../storesOf.ts'

type Scored = Pick<Craft, 'score' | 'formula'>
type Loader = DataLoader<Scored, number | null>

const loaders = new WeakMap<PayloadRequest, Loader>()

/**
 * The share of live articles, in per cent from 0 to 100, whose craft score is lower, those with the same score counted
 * by half; null without another live article to compare with, and for a score under another formula than the one in force,
 * since the two do not compare. Derived at reading: it is never stale. What one request asks for at once, as a list does for
 * its rows, is read together.
 */
export function craftPercentile(req: PayloadRequest, scored: Scored): Promise<number | null> {
  const loader: Loader = loaders.get(req) ?? new DataLoader((all) => read(req, all), { cache: false })
  loaders.set(req, loader)
  return loader.load(scored)
}

async function read({ payload }: PayloadRequest, all: readonly Scored[]): Promise<readonly (number | null)[]> {
  const { generation, formula: inForce } = await storesOf(payload).scorecards.projection()
  const counts = await liveCounts(payload, 'craft', { generation, formula: inForce })
  const percentileOf = percentiles(new Map([...counts].map(([score, articles]) => [Number(score), articles])))
  return all.map(({ score, formula }) => (formula === inForce ? percentileOf(score) : null))
}
