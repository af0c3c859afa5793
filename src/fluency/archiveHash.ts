/** FNV-1a, 32 bits, spread by the finalizer of MurmurHash3. */
const PRIME = 0x01000193
const SEED = 0x811c9dc5

/** A number from 0 to 2³²−1 that a document always has: which half of the archive it is in, and whether it is sampled. */
export function archiveHash(key: string): number {
  let hash = SEED
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), PRIME)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
