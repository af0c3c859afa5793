import { addImage } from './addImage.ts'
import { BlockFlow } from './BlockFlow.ts'
import type { Conversion } from './Conversion.ts'
import { codeBlock } from './codeBlock.ts'
import { dom, type HtmlElement, type HtmlNode } from './dom.ts'
import { formatOf } from './FORMAT.ts'
import type { LinkTarget } from './InlineRun.ts'
import { joinLines } from './joinLines.ts'
import type { BlockNode, HeadingNode } from './LexicalNode.ts'
import { linkUrlOf } from './linkUrlOf.ts'
import { listBlocks } from './listBlocks.ts'
import { nodes } from './nodes.ts'
import { quoteBlocks } from './quoteBlocks.ts'
import type { ToBlocks } from './ToBlocks.ts'
import { tableBlocks } from './tableBlocks.ts'

/** The formats and the link that a text stands in. */
type Surroundings = { readonly format: number; readonly link: LinkTarget | null }

const TEXTS: readonly BlockNode['type'][] = ['paragraph', 'heading', 'quote']
const PLAIN: Surroundings = { format: 0, link: null }
// What has no form of its own in the editor, but begins and ends a line.
const CONTAINERS = new Set(
  `address article aside caption center dd details div dl dt fieldset figcaption figure footer header hgroup legend li main menu nav p
  section summary tbody td tfoot th thead tr`.split(/\s+/),
)

/** The content of an element as blocks; text outside of any block becomes paragraphs. */
export function blocksOf(children: readonly HtmlNode[], conversion: Conversion): readonly BlockNode[] {
  const flow = new BlockFlow(conversion)
  walk(children, flow, PLAIN)
  flow.endParagraph()
  return flow.blocks
}

function walk(children: readonly HtmlNode[], flow: BlockFlow, surroundings: Surroundings): void {
  for (const node of children) {
    if (dom.isElement(node)) walkElement(node, flow, surroundings)
    else if (node.nodeName === '#text' && 'value' in node)
      flow.run.addText(node.value, surroundings.format, surroundings.link)
  }
}

function walkElement(element: HtmlElement, flow: BlockFlow, surroundings: Surroundings): void {
  const single = SINGLE[element.tagName]
  const blocks = BLOCKS[element.tagName]
  if (single !== undefined) single(element, flow, surroundings)
  else if (blocks !== undefined) addBlocks(blocks, element, flow)
  else walkInside(element, flow, { ...surroundings, format: surroundings.format | formatOf(element.tagName) })
}

function addBlocks(blocks: MakeBlocks, element: HtmlElement, flow: BlockFlow): void {
  flow.endParagraph()
  for (const block of blocks(element, (children) => blocksOf(children, flow.conversion), flow.conversion))
    flow.add(block)
}

function walkInside(element: HtmlElement, flow: BlockFlow, inner: Surroundings): void {
  const isBlock = CONTAINERS.has(element.tagName)
  if (isBlock) flow.endParagraph()
  walk(element.childNodes, flow, inner)
  if (isBlock) flow.endParagraph()
}

type Handle = (element: HtmlElement, flow: BlockFlow, surroundings: Surroundings) => void

const SINGLE: Readonly<Record<string, Handle>> = {
  br: (_element, flow) => flow.run.addBreak(),
  hr: (_element, flow) => flow.add(nodes.rule),
  img: (element, flow, { link }) => addImage(element, flow, link),
  a: (element, flow, surroundings) => walk(element.childNodes, flow, { ...surroundings, link: linkOf(element, flow) }),
  q: (element, flow, surroundings) => {
    flow.run.addText('“', surroundings.format, surroundings.link)
    walk(element.childNodes, flow, surroundings)
    flow.run.addText('”', surroundings.format, surroundings.link)
  },
  input: (element, flow) => {
    if (dom.attribute(element, 'type') === 'checkbox') flow.checked = dom.attribute(element, 'checked') !== null
  },
  video: dropMedia,
  audio: dropMedia,
}

type MakeBlocks = (element: HtmlElement, toBlocks: ToBlocks, conversion: Conversion) => readonly BlockNode[]

const BLOCKS: Readonly<Record<string, MakeBlocks>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ul: listBlocks,
  ol: listBlocks,
  pre: (element, _toBlocks, conversion) => [codeBlock(element, conversion)],
  blockquote: quoteBlocks,
  table: tableBlocks,
}

// A heading holds text alone: an image or table in it follows it.
function heading(element: HtmlElement, toBlocks: ToBlocks): readonly BlockNode[] {
  const blocks = toBlocks(element.childNodes)
  const text = joinLines(blocks, 1)
  const others = blocks.filter(({ type }) => !TEXTS.includes(type))
  return text.length === 0 ? others : [nodes.heading(tagOf(element), text), ...others]
}

function tagOf({ tagName }: HtmlElement): HeadingNode['tag'] {
  const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
  return tags.find((tag) => tag === tagName) ?? 'h6'
}

function linkOf(element: HtmlElement, { conversion }: BlockFlow): LinkTarget | null {
  const href = dom.attribute(element, 'href')
  if (href === null || href.trim() === '') return null
  const url = linkUrlOf(href, conversion.articlePath)
  if (url === null) {
    conversion.warnings.push({ kind: 'link-dropped', detail: href })
    return null
  }
  return { url, newTab: dom.attribute(element, 'target') === '_blank', id: conversion.nextId() }
}

function dropMedia(element: HtmlElement, { conversion }: BlockFlow): void {
  const inner = dom.childrenOf(element, 'source')[0]
  const source = dom.attribute(element, 'src') ?? (inner === undefined ? null : dom.attribute(inner, 'src'))
  conversion.warnings.push({
    kind: 'embed-dropped',
    detail: source === null ? element.tagName : `${element.tagName} ${source}`,
  })
}
