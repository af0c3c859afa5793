import { dom, type HtmlNode } from './dom.ts'

/** A list item apart: whether it is ticked (null when it has no box), and its content without the box. */
export type CheckboxItem = { readonly checked: boolean | null; readonly children: readonly HtmlNode[] }

/** Takes the checkbox off a list item, which GitHub's task lists mark, and HTML puts first in the item, its paragraph or its label. */
export function checkboxOf(node: HtmlNode): CheckboxItem {
  if (!dom.isElement(node) || node.tagName !== 'li') return { checked: null, children: [node] }
  const marked = dom.attribute(node, 'data-checked')
  if (marked !== null) return { checked: marked === 'true', children: node.childNodes }
  return withoutBox(node.childNodes)
}

function withoutBox(children: readonly HtmlNode[]): CheckboxItem {
  const at = children.findIndex((child) => dom.isElement(child) || ('value' in child && child.value.trim() !== ''))
  const first = children[at]
  if (first === undefined || !dom.isElement(first)) return { checked: null, children }
  const after = children.slice(at + 1)
  if (first.tagName === 'input' && dom.attribute(first, 'type') === 'checkbox') {
    return { checked: dom.attribute(first, 'checked') !== null, children: after }
  }
  if (first.tagName !== 'p' && first.tagName !== 'label') return { checked: null, children }
  const inner = withoutBox(first.childNodes)
  return inner.checked === null
    ? { checked: null, children }
    : { checked: inner.checked, children: [...inner.children, ...after] }
}
