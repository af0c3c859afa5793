import type { BlockNode, InlineNode, ListItemNode } from './lexical/LexicalNode.ts'
import { markdownToLexical } from './markdownToLexical.ts'

/** The words of a short Markdown text on one line, without any markup: for titles and summaries, which hold plain text. */
export function plainTextOf(markdown: string): string {
  if (!/[<&`*_[\\{]/.test(markdown)) return markdown.trim()
  const { root } = markdownToLexical(markdown, { resolveImage: () => null })
  const text = root.children.map(blockText).join(' ').replace(/\s+/g, ' ').trim()
  return text === '' ? markdown.trim() : text
}

function blockText(block: BlockNode | ListItemNode): string {
  if (block.type === 'table' || block.type === 'upload' || block.type === 'horizontalrule') return ''
  if (block.type === 'block') return block.fields.code
  return block.children
    .map((child) => (child.type === 'listitem' || child.type === 'list' ? blockText(child) : inlineText(child)))
    .join('')
}

function inlineText(node: InlineNode): string {
  if (node.type === 'text') return node.text
  return node.type === 'linebreak' ? ' ' : node.children.map(inlineText).join('')
}
