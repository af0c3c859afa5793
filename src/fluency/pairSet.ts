import { pairHash } from './pairHash.ts'

/** Pairs of tokens in their order, one bit each: what was added is in it, and a few others, as many as bits are set. */
export type PairSet = {
  /** Their number of bits is a power of two. */
  readonly bytes: Uint8Array
  readonly add: (first: number, second: number) => void
  readonly has: (first: number, second: number) => boolean
}

/** The set that is kept in these bytes, and changes them. */
export function pairSet(bytes: Uint8Array): PairSet {
  const mask = bytes.length * 8 - 1
  return {
    bytes,
    add: (first, second) => {
      const bit = pairHash(first, second) & mask
      bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7))
    },
    has: (first, second) => {
      const bit = pairHash(first, second) & mask
      return (((bytes[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1
    },
  }
}
