import type { Judged } from './Judged.ts'

/** A text with its craft, as far as its own numbers go. */
export type ScoredText = Omit<Judged, 'review'>

/** A number that says how good a text is: its craft, or what a dimension of it left. */
export type Goodness = { readonly of: string; readonly goodnessOf: (text: ScoredText) => number }

/** Craft, and each of the dimensions by which any of the texts lost points. */
export function goodnesses(texts: readonly ScoredText[]): readonly Goodness[] {
  const names = [...new Set(texts.flatMap(({ lost }) => Object.keys(lost)))]
  return [
    { of: 'craft', goodnessOf: ({ craft }) => craft },
    ...names.map((name): Goodness => ({ of: name, goodnessOf: ({ lost }) => -(lost[name] ?? 0) })),
  ]
}
