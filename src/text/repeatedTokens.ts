/** An odd multiplier, so that no token drops out of the rolling hash modulo 2³². */
const BASE = 0x9e3779b1

/**
 * Which tokens of a document say again what it has already said: 1 for a token inside a run of `run` tokens that
 * occurred before, or inside a block whose tokens as a whole did.
 *
 * Sentence ends play no part, so splitting or joining sentences changes nothing; a copied block is all ones whatever
 * its length. Linear in the number of tokens (a rolling hash, as in Rabin and Karp).
 *
 * @param blocks tokens of each block, in order
 * @returns one flag a token, the blocks one after the other
 */
export function repeatedTokens(blocks: readonly Int32Array[], run: number): Uint8Array {
  const tokens = concatenated(blocks)
  const repeated = new Uint8Array(tokens.length)
  markRuns(tokens, run, repeated)
  markBlocks(blocks, repeated)
  return repeated
}

function concatenated(blocks: readonly Int32Array[]): Int32Array {
  const tokens = new Int32Array(blocks.reduce((sum, block) => sum + block.length, 0))
  let at = 0
  for (const block of blocks) {
    tokens.set(block, at)
    at += block.length
  }
  return tokens
}

function markRuns(tokens: Int32Array, run: number, repeated: Uint8Array): void {
  const leading = powerOf(BASE, run - 1)
  const seen = new Set<number>()
  let hash = 0
  let marked = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if (at >= run) hash = (hash - Math.imul(tokens[at - run] ?? 0, leading)) | 0
    hash = (Math.imul(hash, BASE) + (tokens[at] ?? 0)) | 0
    if (at < run - 1) continue
    if (seen.has(hash)) {
      marked = Math.max(marked, at - run + 1)
      repeated.fill(1, marked, at + 1)
      marked = at + 1
    }
    seen.add(hash)
  }
}

function markBlocks(blocks: readonly Int32Array[], repeated: Uint8Array): void {
  const seen = new Set<string>()
  let at = 0
  for (const block of blocks) {
    const name = `${block.length}:${hashOf(block)}`
    if (seen.has(name)) repeated.fill(1, at, at + block.length)
    seen.add(name)
    at += block.length
  }
}

function hashOf(tokens: Int32Array): number {
  let hash = 0
  for (let at = 0; at < tokens.length; at += 1) hash = (Math.imul(hash, BASE) + (tokens[at] ?? 0)) | 0
  return hash
}

function powerOf(base: number, exponent: number): number {
  let power = 1
  for (let step = 0; step < exponent; step += 1) power = Math.imul(power, base)
  return power
}
