import type { PartSums } from './PartSums.ts'

/**
 * Whole-number sums over contributions; every field is Σ over rows and can be added up again.
 *
 * `published` … `withdrawn` and `overridden` are units (27,720 is one article). `words` and `tokens` are units × words of the articles
 * first published. The `craft…` fields are over first publications that have a craft score (the cohort), the `review…`
 * fields over those whose text people have marked. The largest, the squares, stay exact doubles up to 325,000 articles of
 * 100 points.
 */
export type Sums = PartSums & {
  readonly published: number
  readonly republished: number
  readonly updated: number
  readonly withdrawn: number
  readonly words: number
  readonly tokens: number
  readonly overridden: number
}
