/** Bits of 64 in which two pictures of the same thing may differ. */
const MOST_BITS = 6

/** Do two images look the same, by the Hamming distance of their perceptual hashes (16 hexadecimal digits)? */
export function isNearDuplicate(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let bits = 0
  for (let at = 0; at < a.length; at += 8) {
    bits += onesIn(Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16))
  }
  return bits <= MOST_BITS
}

function onesIn(value: number): number {
  let rest = value >>> 0
  let ones = 0
  while (rest !== 0) {
    rest &= rest - 1
    ones += 1
  }
  return ones
}
