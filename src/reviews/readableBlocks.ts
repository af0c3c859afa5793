import type { ScorableDocument } from '../scoring/ScorableDocument.ts'
import type { LexicalBlock } from '../text/LexicalBlock.ts'
import { walkLexical } from '../text/walkLexical.ts'
import type { ReadableBlock } from './ReadableBlock.ts'

const BOLD = 1
const ITALIC = 2
const CODE = 16

/** The blocks of a document's body for reading, in order; see {@link ReadableBlock}. Empty ones are left out. */
export const readableBlocks = ({ body, images }: ScorableDocument): readonly ReadableBlock[] =>
  walkLexical(body)
    .map((block) => readable(block, images))
    .filter(({ kind, runs }) => kind === 'upload' || kind === 'rule' || runs.some(({ text }) => text.trim() !== ''))

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
