import { dom, type HtmlElement } from './dom.ts'
import type { Alignment, BlockNode, TableCellNode } from './LexicalNode.ts'
import { nodes } from './nodes.ts'
import type { ToBlocks } from './ToBlocks.ts'

/** A table; its caption is a paragraph before it, and a table in a cell is taken apart, for the editor nests none. */
export function tableBlocks(element: HtmlElement, toBlocks: ToBlocks): readonly BlockNode[] {
  const caption = dom.childrenOf(element, 'caption').flatMap(({ childNodes }) => toBlocks(childNodes))
  const rows = rowsOf(element).filter((row) => dom.childrenOf(row, 'td', 'th').length > 0)
  const table = rows.map((row, at) =>
    dom.childrenOf(row, 'td', 'th').map((cell, column) => cellOf(cell, at === 0, column === 0, toBlocks)),
  )
  return table.length === 0 ? caption : [...caption, nodes.table(evened(table))]
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return dom
    .childrenOf(table, 'thead', 'tbody', 'tfoot', 'tr')
    .flatMap((part) => (part.tagName === 'tr' ? [part] : dom.childrenOf(part, 'tr')))
}

function cellOf(element: HtmlElement, isFirstRow: boolean, isFirstColumn: boolean, toBlocks: ToBlocks): TableCellNode {
  const blocks = toBlocks(element.childNodes).flatMap(flattened)
  const align = alignmentOf(element)
  const aligned = blocks.map((block) => (block.type === 'paragraph' ? { ...block, format: align } : block))
  return nodes.cell({
    colSpan: spanOf(element, 'colspan'),
    rowSpan: spanOf(element, 'rowspan'),
    headerState: headerState(element, isFirstRow, isFirstColumn),
    children: aligned.length > 0 ? aligned : [nodes.paragraph([], align)],
  })
}

function headerState(
  { tagName }: HtmlElement,
  isFirstRow: boolean,
  isFirstColumn: boolean,
): TableCellNode['headerState'] {
  if (tagName !== 'th') return 0
  return isFirstColumn && !isFirstRow ? 2 : 1
}

function flattened(block: BlockNode): readonly BlockNode[] {
  if (block.type !== 'table') return [block]
  return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children))
}

function alignmentOf(element: HtmlElement): Alignment {
  const align =
    dom.attribute(element, 'align') ?? /text-align:\s*(\w+)/.exec(dom.attribute(element, 'style') ?? '')?.[1]
  return align === 'left' || align === 'center' || align === 'right' ? align : ''
}

// 1000 is the most that HTML allows (HTML standard, 4.9.11).
function spanOf(element: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(dom.attribute(element, name) ?? '1')
  return Number.isInteger(span) && span >= 1 ? Math.min(span, 1000) : 1
}

// Rows of Markdown tables may be short. Where cells span, a short row is meant.
function evened(rows: readonly (readonly TableCellNode[])[]): readonly (readonly TableCellNode[])[] {
  if (rows.some((row) => row.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1))) return rows
  const width = Math.max(...rows.map((row) => row.length))
  const empty = nodes.cell({ colSpan: 1, rowSpan: 1, headerState: 0, children: [nodes.paragraph([])] })
  return rows.map((row) => [...row, ...Array<TableCellNode>(width - row.length).fill(empty)])
}
