import fc from 'fast-check'
import type { ContentState } from '../../src/facts/ContentState.ts'
import type { Fact } from '../../src/facts/Fact.ts'
import { SHARE_UNITS } from '../../src/facts/SHARE_UNITS.ts'
import { CRAFT_FORMULA } from '../../src/scoring/CRAFT_FORMULA.ts'
import { addDays } from '../../src/time/addDays.ts'
import { chainOf, type Step } from './chainOf.ts'

const FIRST_DAY = '2025-12-25'

const credits = fc.constantFrom(
  [],
  [{ author: 'ann', units: SHARE_UNITS }],
  [{ author: 'bob', units: SHARE_UNITS }],
  [
    { author: 'ann', units: 20_000 },
    { author: 'bob', units: 7_720 },
  ],
  ['ann', 'bob', 'cem'].map((author) => ({ author, units: SHARE_UNITS / 3 })),
)

const state = fc.record({
  isLive: fc.boolean(),
  channels: fc.subarray(['mail', 'print', 'web']),
  credits,
  topics: fc.subarray(['rail', 'road', 'sea']),
  language: fc.constantFrom('de', 'en', null),
  contentHash: fc.constantFrom('a', 'b', 'c'),
  words: fc.integer({ min: 0, max: 3_000 }),
  tokens: fc.integer({ min: 0, max: 3_000 }),
  craft: fc.option(
    fc.integer({ min: 0, max: 1000 }).map((tenths) => ({ formula: CRAFT_FORMULA, score: tenths / 10, lost: {} })),
  ),
})

const step = fc.record({
  state,
  wait: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 13, max: 500 }) },
  ),
  undated: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  voids: fc.option(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }), { freq: 8 }),
})

type RawStep = { state: Partial<ContentState>; wait: number; undated: boolean; voids: number[] | null }

/** Any history of one document of up to eight facts, over a winter or over years, with voided and undated ones. */
export const someChain: fc.Arbitrary<readonly Fact<ContentState>[]> = fc
  .array(step, { maxLength: 8 })
  .map((steps) => chainOf(datedSteps(steps)))

/** Any histories of up to a dozen documents. */
export const someChains: fc.Arbitrary<readonly (readonly Fact<ContentState>[])[]> = fc
  .array(fc.array(step, { maxLength: 5 }), { maxLength: 12 })
  .map((documents) => documents.map((steps, index) => chainOf(datedSteps(steps), String(index))))

function datedSteps(steps: readonly RawStep[]): readonly Step[] {
  let day = FIRST_DAY
  return steps.map(({ state, wait, undated, voids }, index) => {
    day = addDays(day, wait)
    const earlier = voids?.filter((sequence) => sequence <= index)
    return {
      at: day,
      state,
      data: { ...(undated ? { dated: false as const } : {}), ...(earlier ? { voids: earlier } : {}) },
    }
  })
}
