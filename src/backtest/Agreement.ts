import type { RankCorrelation } from './RankCorrelation.ts'

/**
 * How far one number about texts agrees with what people say of them: `agrees` and `contradicts` where the whole interval is
 * on one side of nothing; `nothing` where it is on both: then it predicts nothing that so many texts could show; `unvaried`
 * where the number is the same for all of them.
 */
export type Agreement = {
  /** `craft`, or a dimension of it. */
  readonly of: string
  readonly verdict: 'agrees' | 'contradicts' | 'nothing' | 'unvaried'
  readonly correlation: RankCorrelation | null
}
