import type { Sums } from './Sums.ts'

/** The sums of two disjoint sets of contributions taken together. */
export function addSums(a: Sums, b: Sums): Sums {
  return {
    published: a.published + b.published,
    republished: a.republished + b.republished,
    updated: a.updated + b.updated,
    withdrawn: a.withdrawn + b.withdrawn,
    words: a.words + b.words,
    tokens: a.tokens + b.tokens,
    overridden: a.overridden + b.overridden,
    craftArticles: a.craftArticles + b.craftArticles,
    craftUnits: a.craftUnits + b.craftUnits,
    craftTenths: a.craftTenths + b.craftTenths,
    craftSquares: a.craftSquares + b.craftSquares,
    reviewArticles: a.reviewArticles + b.reviewArticles,
    reviewUnits: a.reviewUnits + b.reviewUnits,
    reviewTenths: a.reviewTenths + b.reviewTenths,
    reviewSquares: a.reviewSquares + b.reviewSquares,
  }
}
