/** Where it is kept which of two texts people found better. */
export const COMPARISONS = 'ops-comparisons'
