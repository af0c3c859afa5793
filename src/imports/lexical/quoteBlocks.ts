import type { HtmlElement } from './dom.ts'
import { joinLines } from './joinLines.ts'
import type { BlockNode } from './LexicalNode.ts'
import { nodes } from './nodes.ts'
import type { ToBlocks } from './ToBlocks.ts'

const TEXTS: readonly BlockNode['type'][] = ['paragraph', 'heading', 'quote']

/** A quotation. The editor's quote holds text alone: empty lines set its paragraphs apart, lists and images stand between two quotes. */
export function quoteBlocks(element: HtmlElement, toBlocks: ToBlocks): readonly BlockNode[] {
  const result: BlockNode[] = []
  let texts: BlockNode[] = []
  const endQuote = () => {
    if (texts.length > 0) result.push(nodes.quote(joinLines(texts, 2)))
    texts = []
  }
  for (const block of toBlocks(element.childNodes)) {
    if (TEXTS.includes(block.type)) texts.push(block)
    else {
      endQuote()
      result.push(block)
    }
  }
  endQuote()
  return result
}
