/**
 * Constants of the quality of a group, each from the measurements in the design or a table.
 *
 * - `shrinkage`: k, articles of the site's mean in the mixture; measured 2.2–4.0 on five archives.
 * - `within`: variance within an author in points², while fewer than `authors` authors have two articles to tell.
 * - `z`: the 90th percentile of the normal distribution, so that low … high holds 80 %.
 * - `rankedFrom`: articles needed for a rank.
 * - `weights`: of the parts in the combined number, made to add up to 1 over the parts that are known.
 */
export const QUALITY_DEFAULTS = {
  shrinkage: 3,
  within: 64,
  authors: 10,
  z: 1.2816,
  rankedFrom: 3,
  weights: { craft: 0.4, review: 0.4, result: 0.2 },
} as const
