/**
 * What is summed of each measured part of quality: `Articles` in the cohort, counted whole for each key; `Units` Σ units;
 * `Tenths` Σ units × points in tenths; `Squares` Σ units × (points in tenths)².
 */
export const PART_SUMS = ['Articles', 'Units', 'Tenths', 'Squares'] as const
