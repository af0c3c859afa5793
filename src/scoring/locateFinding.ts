import type { LexicalPath } from '../text/LexicalBlock.ts'
import { walkLexical } from '../text/walkLexical.ts'
import type { Finding } from './Finding.ts'

/** A part of one text node: its path and UTF-16 offsets in the node's own text, `to` excluded. */
export type TextPlace = { readonly path: LexicalPath; readonly from: number; readonly to: number }

/**
 * Where a finding is in a rich text: the text nodes that its offsets are in, in order, each with the part that it means; the
 * whole of all text nodes of its block where it has no offsets. Empty where the path leads to no text: an image, the root, a
 * field, or a tree that was changed since.
 */
export function locateFinding(
  body: unknown,
  { path, from, to }: Pick<Finding, 'path' | 'from' | 'to'>,
): readonly TextPlace[] {
  const wanted = path.join('.')
  const block = walkLexical(body).find((one) => one.path.join('.') === wanted)
  const places: TextPlace[] = []
  let start = 0
  for (const run of block?.runs ?? []) {
    const end = start + run.text.length
    const [first, last] = [Math.max(from ?? start, start), Math.min(to ?? end, end)]
    if (first < last) places.push({ path: run.path, from: first - start, to: last - start })
    start = end
  }
  return places
}
