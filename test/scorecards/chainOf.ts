import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact, FactData } from '../../src/facts/Fact.ts'
import { SHARE_UNITS } from '../../src/facts/SHARE_UNITS.ts'
import type { Aliases } from '../../src/scorecards/Aliases.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'

export const NO_ALIASES: Aliases = { author: (id) => id, channel: (id) => id, topic: (id) => id }

export const LIVE: ContentState = {
  isLive: true,
  channels: ['web'],
  credits: [{ author: 'ann', units: SHARE_UNITS }],
  topics: ['rail'],
  language: 'en',
  contentHash: 'a',
  words: 100,
  tokens: 110,
  craft: { formula: CRAFT_FORMULA, score: 80.5, lost: {} },
  title: 'One',
  slug: 'one',
  updatedAt: '2026-01-01T00:00:00.000Z',
}

/** A step of a document's history: what differs from a plain live state, when, and what the fact says beside it. */
export type Step = {
  readonly at: string
  readonly state?: Partial<ContentState>
  readonly data?: FactData
}

/** The facts of one document, one a step, in sequence from 1. A time without `T` is noon UTC of that day. */
export function chainOf(steps: readonly Step[], document = '1'): readonly Fact<ContentState>[] {
  return steps.map(({ at, state, data }, index) => ({
    id: `fact-${document}-${index + 1}`,
    position: index + 1,
    // Figures come from the states alone, whatever a fact calls itself.
    type: 'article.updated',
    subject: { collection: 'articles', id: document },
    sequence: index + 1,
    occurredAt: at.includes('T') ? at : `${at}T12:00:00.000Z`,
    recordedAt: '2026-06-01T00:00:00.000Z',
    actor: null,
    cause: 'act',
    origin: 'live',
    changed: [],
    state: { ...LIVE, ...state },
    data: data ?? {},
    projectedAt: null,
  }))
}
