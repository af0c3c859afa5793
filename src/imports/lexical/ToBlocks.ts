import type { HtmlNode } from './dom.ts'
import type { BlockNode } from './LexicalNode.ts'

/** Turns the content of an element into blocks; handed to the elements that hold blocks themselves. */
export type ToBlocks = (children: readonly HtmlNode[]) => readonly BlockNode[]
