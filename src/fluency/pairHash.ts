/** A hash of two tokens in their order: 32 bits, of which a set takes the lowest (the finalizer of MurmurHash3). */
export function pairHash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ second
  const spread = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  return (spread ^ (spread >>> 13)) >>> 0
}
