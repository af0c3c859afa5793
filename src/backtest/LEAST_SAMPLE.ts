/** Under so many texts or pairs an interval spans nearly everything. */
export const LEAST_SAMPLE = 10
