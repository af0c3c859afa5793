import type { FigureKind } from '../text/figureText.ts'

/** A question where one number comes from. */
export type ExplainRequest = {
  /** The number in words, e.g. "Published, Ada". */
  readonly title: string
  readonly kind: FigureKind
  /** The arguments of `/explain`, `figure` among them. */
  readonly query: Readonly<Record<string, string>>
}
