export type Random = {
  /** From 0 up to, and without, 1. */
  readonly next: () => number
  readonly chance: (probability: number) => boolean
  /** A whole number from 0 up to, and without, `end`. */
  readonly below: (end: number) => number
  readonly pick: <T>(values: readonly T[]) => T
  /** Each value with the chance of one half, in their order. */
  readonly some: <T>(values: readonly T[]) => T[]
}

/** Random numbers that are the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
    some: (values) => values.filter(() => next() < 0.5),
  }
}
