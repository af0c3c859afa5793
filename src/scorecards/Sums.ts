/**
 * Whole-number sums over contributions; every field is Σ over rows and can be added up again.
 *
 * `published` … `withdrawn` are units (27,720 is one article). `words` and `tokens` are units × words of the articles
 * first published. The `craft…` fields are over first publications that have a craft score (the cohort). The largest,
 * `craftSquares`, stays an exact double up to 325,000 articles of 100 points.
 */
export type Sums = {
  readonly published: number
  readonly republished: number
  readonly updated: number
  readonly withdrawn: number
  readonly words: number
  readonly tokens: number
  /** Articles in the cohort, counted whole for each key. */
  readonly craftArticles: number
  /** Σ units. */
  readonly craftUnits: number
  /** Σ units × craft in tenths. */
  readonly craftTenths: number
  /** Σ units × (craft in tenths)². */
  readonly craftSquares: number
}
