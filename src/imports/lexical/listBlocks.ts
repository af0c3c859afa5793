import { checkboxOf } from './checkboxOf.ts'
import { dom, type HtmlElement, type HtmlNode } from './dom.ts'
import { joinLines } from './joinLines.ts'
import type { BlockNode, ListItemNode, ListNode } from './LexicalNode.ts'
import { nodes } from './nodes.ts'
import type { ToBlocks } from './ToBlocks.ts'

const TEXTS: readonly BlockNode['type'][] = ['paragraph', 'heading', 'quote']

/** A list in the making. `number` counts its items, over the breaks that other blocks make in it. */
type ListState = {
  readonly listType: ListNode['listType']
  number: number
  start: number
  open: ListItemNode[]
  readonly result: BlockNode[]
}

/**
 * A list. The editor's list items hold text and lists alone: an image, table or code block in an item ends the list and stands by itself,
 * what follows it in the item too, and the list goes on with the next number.
 */
export function listBlocks(element: HtmlElement, toBlocks: ToBlocks): readonly BlockNode[] {
  const items = itemNodes(element).map(checkboxOf)
  const start = startOf(element)
  const state: ListState = { listType: typeOf(element, items), number: start, start, open: [], result: [] }
  for (const { checked, children } of items) addItem(toBlocks(children), checked, state)
  endList(state)
  return state.result
}

function addItem(blocks: readonly BlockNode[], checked: boolean | null, state: ListState): void {
  const lead = blocks.findIndex(({ type }) => !TEXTS.includes(type))
  addText(joinLines(lead < 0 ? blocks : blocks.slice(0, lead), 1), checked, state)
  if (lead >= 0) addRest(blocks.slice(lead), state)
}

function addText(text: ListItemNode['children'], checked: boolean | null, state: ListState): void {
  if (text.length === 0) return
  state.open.push({ ...item(state, checked), children: text })
  state.number += 1
}

function addRest(rest: readonly BlockNode[], state: ListState): void {
  const other = rest.findIndex(({ type }) => type !== 'list')
  const nested = other < 0 ? rest : rest.slice(0, other)
  for (const list of nested) {
    if (list.type === 'list') state.open.push({ ...item(state, null), children: [indented(list)] })
  }
  if (other < 0) return
  endList(state)
  state.result.push(...rest.slice(other))
}

function endList(state: ListState): void {
  if (state.open.length > 0) state.result.push(nodes.list(state.listType, state.start, state.open))
  state.open = []
  state.start = state.number
}

function item({ listType, number }: ListState, checked: boolean | null): Omit<ListItemNode, 'children'> {
  const base = { type: 'listitem', direction: null, format: '', indent: 0, version: 1, value: number } as const
  return listType === 'check' ? { ...base, checked: checked ?? false } : base
}

function indented(list: ListNode): ListNode {
  const children = list.children.map((each) => ({
    ...each,
    indent: each.indent + 1,
    children: each.children.map((child) => (child.type === 'list' ? indented(child) : child)),
  }))
  return { ...list, children }
}

// Text and elements that stand in a list without an item are items of their own.
function itemNodes(element: HtmlElement): readonly HtmlNode[] {
  return element.childNodes.filter((node) => dom.isElement(node) || ('value' in node && node.value.trim() !== ''))
}

function typeOf(
  { tagName }: HtmlElement,
  items: readonly { readonly checked: boolean | null }[],
): ListNode['listType'] {
  if (tagName === 'ol') return 'number'
  return items.some(({ checked }) => checked !== null) ? 'check' : 'bullet'
}

function startOf(element: HtmlElement): number {
  const start = Number(dom.attribute(element, 'start') ?? '1')
  return element.tagName === 'ol' && Number.isSafeInteger(start) && start >= 0 ? start : 1
}
