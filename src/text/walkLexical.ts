import type { BlockProse } from './BlockProse.ts'
import type { BlockShape, BlockShapes } from './BlockShapes.ts'
import { hostOf } from './hostOf.ts'
import { isRecord } from './isRecord.ts'
import type { LexicalBlock, LexicalBlockKind, LexicalLink, LexicalPath, TextRun } from './LexicalBlock.ts'
import { proseOfFields } from './proseOfFields.ts'
import { proseOfShape } from './proseOfShape.ts'
import { relationId } from './relationId.ts'

type Node = Readonly<Record<string, unknown>>
type Placed = { readonly node: Node; readonly path: LexicalPath; readonly depth: number }
type Gathered = {
  readonly runs: TextRun[]
  readonly links: LexicalLink[]
  readonly later: Placed[]
  readonly isInLink: boolean
}

/** The blocks found so far, and what the host's custom ones hold. */
type Walk = { readonly blocks: LexicalBlock[]; readonly shapes: BlockShapes | undefined }

/** Nodes deeper than this are not read: no editor makes them, and a body made to exhaust the stack must not. */
const MAX_DEPTH = 100

const TEXT_BLOCKS: ReadonlyMap<string, LexicalBlockKind> = new Map<string, LexicalBlockKind>([
  ['paragraph', 'paragraph'],
  ['heading', 'heading'],
  ['quote', 'quote'],
  ['listitem', 'list-item'],
  ['tablecell', 'table-cell'],
  ['code', 'code'],
])
const CONTAINERS = new Set(['root', 'list', 'table', 'tablerow'])
const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'code-highlight', 'inlineBlock', 'overflow'])
const OWN_BLOCK = new Set(['upload', 'block', 'inlineBlock', 'horizontalrule', 'list', 'table', 'code', 'relationship'])

/**
 * The blocks of a Lexical rich text value (`{ root: { children: […] } }`), in reading order.
 *
 * A list item, a table cell and a quote are one block each, with the text of the paragraphs inside; what is nested in
 * them (a list, an image) follows. A custom block gives one block with its own strings, then its images and the blocks of
 * the rich texts in it: by its shape (see `proseOfShape`), or, where that is not known, by its values (see `proseOfFields`);
 * one that is code, or whose type is named after it, is `code`. An upload's caption is not read.
 * Relations may be ids or populated documents. Any JSON is accepted, malformed nodes are passed over, and the time is
 * linear in the size of the body.
 */
export function walkLexical(body: unknown, shapes?: BlockShapes): readonly LexicalBlock[] {
  const walk: Walk = { blocks: [], shapes }
  const root = isRecord(body) ? body.root : null
  if (isRecord(root)) walkChildren({ node: root, path: ['root'], depth: 0 }, walk)
  return walk.blocks
}

function walkChildren({ node, path, depth }: Placed, walk: Walk): void {
  for (const child of placedChildren(node, path, depth)) walkNode(child, walk)
}

function placedChildren(node: Node, path: LexicalPath, depth: number): readonly Placed[] {
  if (!Array.isArray(node.children) || depth >= MAX_DEPTH) return []
  return place(node.children, [...path, 'children'], depth + 1)
}

function place(children: readonly unknown[], path: LexicalPath, depth: number): readonly Placed[] {
  return children.flatMap((node, index) => (isRecord(node) ? [{ node, path: [...path, index], depth }] : []))
}

function walkNode(placed: Placed, walk: Walk): void {
  const { blocks } = walk
  const type = typeOf(placed.node)
  const kind = TEXT_BLOCKS.get(type) ?? (isContainer(placed.node, type) ? null : 'paragraph')
  if (type === 'upload') blocks.push(uploadBlock(placed))
  else if (type === 'horizontalrule') blocks.push(blockOf('rule', placed.path))
  else if (type === 'block' || type === 'inlineBlock') walkCustom(placed, type, walk)
  else if (kind === null) walkChildren(placed, walk)
  else walkText(placed, kind, walk)
}

/** A node of a type that is not known holds blocks, unless one of its children is a piece of a line. */
function isContainer(node: Node, type: string): boolean {
  if (CONTAINERS.has(type)) return true
  if (INLINE.has(type) || !Array.isArray(node.children)) return !INLINE.has(type)
  return !node.children.some((child) => isRecord(child) && INLINE.has(typeOf(child)))
}

function walkText(placed: Placed, kind: LexicalBlockKind, walk: Walk): void {
  const gathered: Gathered = { runs: [], links: [], later: [], isInLink: false }
  if (INLINE.has(typeOf(placed.node))) gatherNode(placed, gathered)
  else gather(placed, gathered)
  const { runs, links } = gathered
  const level = kind === 'heading' ? levelOf(placed.node) : null
  walk.blocks.push({ ...blockOf(kind, placed.path), level, text: textOf(runs, 0), runs, links })
  for (const later of gathered.later) walkNode(later, walk)
}

function gather({ node, path, depth }: Placed, into: Gathered): void {
  for (const child of placedChildren(node, path, depth)) gatherNode(child, into)
}

function gatherNode(placed: Placed, into: Gathered): void {
  const { node } = placed
  const type = typeOf(node)
  if (OWN_BLOCK.has(type)) into.later.push(placed)
  else if (typeof node.text === 'string') into.runs.push({ text: node.text, format: formatOf(node), path: placed.path })
  else if (isLink(type) && !into.isInLink) gatherLink(placed, type, into)
  else gatherOther(placed, type, into)
}

function gatherOther(placed: Placed, type: string, into: Gathered): void {
  const { path } = placed
  if (type === 'tab') into.runs.push({ text: '\t', format: 0, path })
  const isNextLine = !INLINE.has(type) && into.runs.length > 0
  if (type === 'linebreak' || isNextLine) into.runs.push({ text: '\n', format: 0, path })
  gather(placed, into)
}

/** A link inside a link adds its text only; editors make none, and each would copy the text once more. */
function gatherLink(placed: Placed, type: string, into: Gathered): void {
  const from = into.runs.length
  gather(placed, { ...into, isInLink: true })
  const fields = isRecord(placed.node.fields) ? placed.node.fields : placed.node
  const document = fields.linkType === 'internal' ? documentOf(fields.doc) : null
  const url = document === null && typeof fields.url === 'string' ? fields.url : null
  const host = url === null ? null : hostOf(url)
  const text = textOf(into.runs, from)
  into.links.push({ text, url, host, document, isBare: type === 'autolink', path: placed.path })
}

function isLink(type: string): boolean {
  return type === 'link' || type === 'autolink'
}

function documentOf(doc: unknown): LexicalLink['document'] {
  const id = isRecord(doc) ? relationId(doc.value) : null
  return isRecord(doc) && typeof doc.relationTo === 'string' && id !== null ? { relationTo: doc.relationTo, id } : null
}

function uploadBlock({ node, path }: Placed): LexicalBlock {
  return { ...blockOf('upload', path), upload: relationId(node.value) }
}

function walkCustom(placed: Placed, type: string, walk: Walk): void {
  const { node, path } = placed
  const values = isRecord(node.fields) ? node.fields : {}
  const blockType = typeof values.blockType === 'string' ? values.blockType : null
  const shape = shapeOf(blockType, walk.shapes)
  if (shape ? shape.isCode : /code/i.test(blockType ?? '')) walk.blocks.push(codeBlock(values, path, blockType))
  else walkProse(proseOf(values, [...path, 'fields'], shape, walk.shapes), placed, { type, blockType }, walk)
}

function proseOf(values: Node, path: LexicalPath, shape: BlockShape | undefined, shapes: Walk['shapes']): BlockProse {
  return shape && shapes ? proseOfShape(values, shape.fields, { path, shapes }) : proseOfFields(values, path)
}

function walkProse(
  { strings, images, richTexts }: BlockProse,
  { path, depth }: Placed,
  { type, blockType }: { readonly type: string; readonly blockType: string | null },
  walk: Walk,
): void {
  const text = strings.join('\n')
  const runs = text === '' ? [] : [{ text, format: 0, path }]
  const kind = type === 'block' ? 'block' : 'inline-block'
  walk.blocks.push({ ...blockOf(kind, path), text, runs, blockType })
  for (const image of images) walk.blocks.push({ ...blockOf('upload', image.path), upload: image.id })
  if (depth >= MAX_DEPTH) return
  for (const { children, path: inner } of richTexts) {
    for (const child of place(children, inner, depth + 1)) walkNode(child, walk)
  }
}

const shapeOf = (blockType: string | null, shapes: BlockShapes | undefined): BlockShape | undefined =>
  shapes && blockType !== null && Object.hasOwn(shapes.blocks, blockType) ? shapes.blocks[blockType] : undefined

function codeBlock(fields: Node, path: LexicalPath, blockType: string | null): LexicalBlock {
  const text = typeof fields.code === 'string' ? fields.code : ''
  return { ...blockOf('code', path), text, runs: [{ text, format: 16, path }], blockType }
}

function blockOf(kind: LexicalBlockKind, path: LexicalPath): LexicalBlock {
  return { kind, path, level: null, text: '', runs: [], links: [], upload: null, blockType: null }
}

function textOf(runs: readonly TextRun[], from: number): string {
  return runs
    .slice(from)
    .map((run) => run.text)
    .join('')
}

function typeOf(node: Node): string {
  return typeof node.type === 'string' ? node.type : ''
}

function formatOf(node: Node): number {
  return typeof node.format === 'number' ? node.format : 0
}

function levelOf(node: Node): number {
  const level = typeof node.tag === 'string' ? Number(/^h([1-6])$/.exec(node.tag)?.[1]) : Number.NaN
  return Number.isNaN(level) ? 2 : level
}
