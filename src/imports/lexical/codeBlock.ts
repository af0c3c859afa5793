import type { Conversion } from './Conversion.ts'
import { dom, type HtmlElement } from './dom.ts'
import type { BlockNode } from './LexicalNode.ts'
import { nodes } from './nodes.ts'

const LANGUAGE = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([^\s;]+)/

/** A `pre` element as a code block; the language is empty where none is named. */
export function codeBlock(element: HtmlElement, { nextId }: Conversion): BlockNode {
  const classes = [element, ...dom.childrenOf(element, 'code')].map((each) => dom.attribute(each, 'class') ?? '')
  const language = classes.map((names) => LANGUAGE.exec(names)?.[1]).find((name) => name !== undefined) ?? ''
  const code = dom.textOf(element).replace(/^\n/, '').replace(/\n$/, '')
  return nodes.code(
    nextId(),
    language
      .replace(/^\{?\.?/, '')
      .replace(/[{}].*$/, '')
      .toLowerCase(),
    code,
  )
}
