import type { ScorableDocument } from '../../../src/scoring/ScorableDocument.ts'

/** A node of a rich text, as far as tests change it. */
export type TreeNode = { type?: string; text?: string; children?: readonly TreeNode[]; [key: string]: unknown }

/** The blocks of a document's body. */
export const topBlocks = (document: ScorableDocument): readonly TreeNode[] =>
  (document.body as { root: TreeNode }).root.children ?? []

/**
 * The document with each node replaced by what `edit` gives for it, children first untouched; null where nothing changed.
 * Paths are keys joined by dots, as those of findings: `root.children.3`.
 */
export function editedTree(
  document: ScorableDocument,
  edit: (node: TreeNode, path: string) => readonly TreeNode[],
): ScorableDocument | null {
  let isChanged = false
  const visit = (node: TreeNode, path: string): TreeNode => {
    if (!node.children) return node
    const children = node.children.flatMap((child, index) => {
      const at = `${path}.children.${index}`
      const edited = edit(child, at)
      if (edited.length !== 1 || edited[0] !== child) isChanged = true
      return edited.map((one) => (one === child ? visit(child, at) : one))
    })
    return { ...node, children }
  }
  const root = visit((document.body as { root: TreeNode }).root, 'root')
  return isChanged ? { ...document, body: { root } } : null
}

/** The document without the nodes that `isUnwanted` names; null where there are none. */
export const withoutNodes = (
  document: ScorableDocument,
  isUnwanted: (node: TreeNode) => boolean,
): ScorableDocument | null => editedTree(document, (node) => (isUnwanted(node) ? [] : [node]))

/** The document with every text changed; null where nothing was. */
export const mappedTexts = (document: ScorableDocument, map: (text: string) => string): ScorableDocument | null =>
  editedTree(document, (node) => {
    if (typeof node.text !== 'string') return [node]
    const text = map(node.text)
    return text === node.text ? [node] : [{ ...node, text }]
  })
