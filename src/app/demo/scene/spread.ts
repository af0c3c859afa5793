/**
 * A number in 0–1 that looks random and is the same on every run and every engine: the final mix of MurmurHash3
 * (Austin Appleby, public domain), which sends neighbouring whole numbers far apart.
 */
export function spread(index: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
}
