import type { MeasuredBlock } from '../scoring/TextMeasure.ts'
import { isRecord } from '../text/isRecord.ts'
import { blockKey } from './blockKey.ts'
import type { OwnText } from './OwnText.ts'

/** A child of which so much is copied goes as a whole. */
const MOSTLY = 0.5

type Copying = {
  readonly text: OwnText
  /** One flag a token of the text. */
  readonly covered: Uint8Array
  /** What the blocks of the sources hold, by `blockKey`. */
  readonly others: ReadonlySet<string>
}

type Tally = { copied: number; all: number }

/**
 * A body without its copied parts: each child of the root that is mostly copied is left out, lists and tables as a whole. What
 * is too short to be told by its words, what it quotes, and images, are copied where a source has the same.
 *
 * @param blocks all blocks of the body
 */
export function withoutCopied(body: unknown, blocks: readonly MeasuredBlock[], copying: Copying): unknown {
  if (!isRecord(body) || !isRecord(body.root) || !Array.isArray(body.root.children)) return body
  const covered = coveredTokens(copying)
  const tallies = new Map<number, Tally>()
  for (const block of blocks) {
    const tally = tallies.get(childOf(block)) ?? { copied: 0, all: 0 }
    tallies.set(childOf(block), tally)
    const weight = block.scan.tokens.length + 1
    tally.all += weight
    if (isCopied(block, covered, copying.others)) tally.copied += weight
  }
  const isOwn = (index: number): boolean => {
    const tally = tallies.get(index)
    return tally === undefined || tally.copied < MOSTLY * tally.all
  }
  const children = body.root.children.filter((_: unknown, index: number) => isOwn(index))
  return { ...body, root: { ...body.root, children } }
}

const childOf = ({ path }: MeasuredBlock): number => Number(path[2])

function isCopied(block: MeasuredBlock, covered: ReadonlyMap<string, number>, others: ReadonlySet<string>): boolean {
  return (covered.get(block.path.join('/')) ?? 0) >= MOSTLY || others.has(blockKey(block))
}

/** The share of its own tokens that each block has from others, by its path. */
function coveredTokens({ text, covered }: Copying): ReadonlyMap<string, number> {
  return new Map(
    text.blocks.map(({ block, places, from }) => {
      const copied = places.reduce((sum, _, at) => sum + (covered[from + at] ?? 0), 0)
      return [block.path.join('/'), copied / places.length]
    }),
  )
}
