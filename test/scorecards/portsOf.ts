import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact } from '../../src/facts/Fact.ts'
import type { Aliases } from '../../src/scorecards/Aliases.ts'
import { BUCKET_LAYOUT } from '../../src/scorecards/BUCKET_LAYOUT.ts'
import { contributionsOf } from '../../src/scorecards/contributionsOf.ts'
import type { ScorecardPorts, Target } from '../../src/scorecards/ScorecardPorts.ts'
import type { ScorecardQuery } from '../../src/scorecards/ScorecardQuery.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { memoryScorecardStore } from '../../src/store/memory/memoryScorecardStore.ts'
import { NO_ALIASES } from './chainOf.ts'

export const PROJECTION = {
  generation: 1,
  timeZone: 'UTC',
  layout: BUCKET_LAYOUT,
  formula: CRAFT_FORMULA,
  position: 7,
  pending: 2,
}

type World = {
  readonly chains: readonly (readonly Fact<ContentState>[])[]
  readonly targets?: Readonly<Record<string, readonly Target[]>>
  readonly children?: Readonly<Record<string, readonly string[]>>
  readonly now?: string
  readonly aliases?: Aliases
}

/** Scorecards over documents in memory; every id is named by itself in capitals, except `secret`. */
export function portsOf({
  chains,
  targets = {},
  children = {},
  now = '2026-06-15T12:00:00Z',
  aliases = NO_ALIASES,
}: World): ScorecardPorts {
  const rows = chains.flatMap((chain) => contributionsOf(chain, 'UTC', aliases))
  return {
    store: memoryScorecardStore({ projection: () => PROJECTION, contributions: () => rows }),
    names: async ({ ids }) => new Map(ids.map((id) => [id, id === 'secret' ? null : id.toUpperCase()])),
    targets: async () => new Map(Object.entries(targets)),
    children: async () => new Map(Object.entries(children)),
    now: new Date(now),
  }
}

/** A query of all time in total by site, but for what is given. */
export function queryOf(query: Partial<ScorecardQuery>): ScorecardQuery {
  return { by: 'site', grain: 'total', from: null, to: null, rollup: false, limit: 1000, after: null, ...query }
}
