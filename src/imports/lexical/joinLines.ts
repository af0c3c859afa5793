import type { BlockNode, InlineNode } from './LexicalNode.ts'
import { nodes } from './nodes.ts'

/** Several blocks of text as one, with line breaks between, for places that hold text alone (list items, quotes). */
export function joinLines(blocks: readonly BlockNode[], breaks: 1 | 2): readonly InlineNode[] {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote' ? [block.children] : [],
  )
  return lines.flatMap((line, at) => (at === 0 ? line : [...Array<InlineNode>(breaks).fill(nodes.lineBreak), ...line]))
}
