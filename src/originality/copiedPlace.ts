import type { Assessment } from '../facts/Assessment.ts'
import type { OwnText } from './OwnText.ts'

type Place = NonNullable<Assessment['place']>

/** The place of the first copied passage: the block, and the passage in it where offsets are places of the block's text. */
export function copiedPlace({ blocks }: OwnText, covered: Uint8Array): Place | null {
  for (const placed of blocks) {
    const first = placed.places.findIndex((_, at) => covered[placed.from + at] === 1)
    if (first >= 0) return placeIn(placed, covered, first)
  }
  return null
}

function placeIn({ block, places, from }: OwnText['blocks'][number], covered: Uint8Array, first: number): Place {
  if (!block.hasOffsets) return { path: block.path }
  let last = first
  while (last + 1 < places.length && covered[from + last + 1] === 1) last += 1
  const start = block.scan.starts[places[first] ?? 0] ?? 0
  const end = block.scan.ends[places[last] ?? 0] ?? start
  return { path: block.path, from: start, to: end }
}
