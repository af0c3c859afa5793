'use client'

import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { TextPlace } from '../../scoring/locateFinding.ts'
import type { LexicalPath } from '../../text/LexicalBlock.ts'

/** Lexical leaves the editor on the element that people type in. */
type EditorElement = HTMLElement & { readonly __lexicalEditor?: LexicalEditor }

/**
 * Selects the places in the editor of a rich text, or puts the caret at the node where there is none, and shows it.
 *
 * @param element around the editor
 * @returns false where the editor or the node is not there (any more)
 */
export function placeCaret(element: Element, path: LexicalPath, places: readonly TextPlace[]): boolean {
  const root = element.querySelector<EditorElement>('[data-lexical-editor="true"]')
  const editor = root?.__lexicalEditor
  if (!root || !editor) return false
  let key: string | null = null
  editor.update(
    () => {
      key = select(places) ?? selectNode(path)
    },
    {
      onUpdate: () => {
        root.focus({ preventScroll: true })
        if (key) editor.getElementByKey(key)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
      },
      discrete: true,
    },
  )
  return key !== null
}

/** The key of the first node that was selected; null where the tree has none of these texts. */
function select(places: readonly TextPlace[]): string | null {
  const texts = places.flatMap(({ path, from, to }) => {
    const node = nodeAt(path)
    return $isTextNode(node) ? [{ node, from, to }] : []
  })
  const [first, last] = [texts[0], texts.at(-1)]
  if (!first || !last) return null
  const range = $createRangeSelection()
  range.anchor.set(first.node.getKey(), Math.min(first.from, first.node.getTextContentSize()), 'text')
  range.focus.set(last.node.getKey(), Math.min(last.to, last.node.getTextContentSize()), 'text')
  $setSelection(range)
  return first.node.getKey()
}

function selectNode(path: LexicalPath): string | null {
  const node = nodeAt(path)
  if (!node) return null
  if ($isElementNode(node)) node.selectEnd()
  return node.getKey()
}

/** The node at a path of keys and indexes (`root`, `children`, 3, …); what lies in the fields of a block is the block's. */
function nodeAt(path: LexicalPath): LexicalNode | null {
  let node: LexicalNode | null = $getRoot()
  for (const step of path) {
    if (step === 'fields') return node
    if (typeof step === 'number') node = $isElementNode(node) ? node.getChildAtIndex(step) : null
  }
  return node
}
