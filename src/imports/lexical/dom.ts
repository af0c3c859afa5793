import type { DefaultTreeAdapterTypes } from 'parse5'

/** An element of parsed HTML. */
export type HtmlElement = DefaultTreeAdapterTypes.Element
/** Any node of parsed HTML. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** Reading parsed HTML. */
export const dom = {
  isElement: (node: HtmlNode): node is HtmlElement => 'tagName' in node,
  attribute: (element: HtmlElement, name: string): string | null =>
    element.attrs.find((attribute) => attribute.name === name)?.value ?? null,
  childrenOf: (element: HtmlElement, ...tags: readonly string[]): readonly HtmlElement[] =>
    element.childNodes.filter((node): node is HtmlElement => 'tagName' in node && tags.includes(node.tagName)),
  textOf: (node: HtmlNode): string => {
    if (node.nodeName === '#text' && 'value' in node) return node.value
    if (!dom.isElement(node)) return ''
    return node.tagName === 'br' ? '\n' : node.childNodes.map((child) => dom.textOf(child)).join('')
  },
} as const
