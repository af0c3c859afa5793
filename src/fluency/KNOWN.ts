/** Stands before each single token in a set of pairs: whether the archive has the token at all. */
export const KNOWN = 0x5f5f
