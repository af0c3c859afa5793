/** The 97.5th percentile of the normal distribution: intervals hold in 95 of 100 samples. */
export const Z = 1.959964
