/** One name for two texts, whichever stands first. */
export const pairKey = (one: { readonly contentHash: string }, other: { readonly contentHash: string }): string =>
  [one.contentHash, other.contentHash].sort().join(' ')
