import type { ScorableDocument } from '../scoring/ScorableDocument.ts'
import type { LexicalBlock } from '../text/LexicalBlock.ts'
import { walkLexical } from '../text/walkLexical.ts'
import type { ReadableBlock, ReadableRun } from './ReadableBlock.ts'

const BOLD = 1
const ITALIC = 2
const CODE = 16

/**
 * The blocks of a document's body for reading, in order; see {@link ReadableBlock}. Empty ones are left out, and the cells of
 * a row of a table are one block.
 */
export function readableBlocks({ body, blocks: shapes, images }: ScorableDocument): readonly ReadableBlock[] {
  const blocks: ReadableBlock[] = []
  let row = ''
  for (const block of walkLexical(body, shapes)) {
    const read = readable(block, images)
    const before = blocks.at(-1)
    const rowOfBlock = block.kind === 'table-cell' ? block.path.slice(0, -2).join('/') : ''
    if (before && rowOfBlock !== '' && rowOfBlock === row) blocks[blocks.length - 1] = joined(before, read)
    else if (hasSomething(read)) blocks.push(read)
    row = rowOfBlock
  }
  return blocks
}

const hasSomething = ({ kind, runs }: ReadableBlock): boolean =>
  kind === 'upload' || kind === 'rule' || kind === 'table-cell' || runs.some(({ text }) => text.trim() !== '')

const BETWEEN_CELLS: ReadableRun = { text: ' | ', bold: false, italic: false, code: false }

const joined = (row: ReadableBlock, cell: ReadableBlock): ReadableBlock => ({
  ...row,
  runs: [...row.runs, BETWEEN_CELLS, ...cell.runs],
  links: [...row.links, ...cell.links],
})

function readable(block: LexicalBlock, images: ScorableDocument['images']): ReadableBlock {
  const { kind, level, runs, links, upload, text } = block
  const pieces = runs.length > 0 ? runs : text === '' ? [] : [{ text, format: 0 }]
  return {
    kind,
    level,
    runs: pieces.map((run) => ({
      text: run.text,
      bold: (run.format & BOLD) !== 0,
      italic: (run.format & ITALIC) !== 0,
      code: (run.format & CODE) !== 0,
    })),
    links: links.flatMap(({ url }) => url ?? []),
    image: upload === null ? null : (images?.[upload]?.alt ?? null),
  }
}
