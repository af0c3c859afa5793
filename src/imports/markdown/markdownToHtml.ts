import type { Definition, FootnoteDefinition, List, Nodes, Parents, Root, Table } from 'mdast'
import { escapeHtml } from './escapeHtml.ts'
import type { Fragment } from './Fragment.ts'
import { MARKS } from './MARKS.ts'
import type { MarkdownHtml } from './MarkdownHtml.ts'
import { parseMarkdown } from './parseMarkdown.ts'
import { type HtmlState, safeHtml } from './safeHtml.ts'

/** The tree deeper than this is written as text without markup. */
const MAX_DEPTH = 60

type Context = {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  readonly numbers: Map<string, number>
  readonly fragments: readonly Fragment[]
  readonly html: HtmlState
}

type Writers = {
  readonly [Type in Nodes['type']]?: (node: Extract<Nodes, { type: Type }>, context: Context, depth: number) => string
}

/**
 * A Markdown tree as HTML, with the HTML in it made safe and its shortcodes filled in, so that one converter reads both. Footnotes
 * become `[1]`, in the order in which the text refers to them, with a numbered list at the end.
 */
export function markdownToHtml(root: Root, fragments: readonly Fragment[]): MarkdownHtml {
  const html: HtmlState = { depth: 0, markdownDepth: null, warnings: [] }
  const { definitions, footnotes } = definitionsIn(root)
  const context: Context = { definitions, footnotes, numbers: new Map(), fragments, html }
  const body = write(root, context, 0)
  return { html: body + notes(context), warnings: html.warnings }
}

const WRITERS: Writers = {
  paragraph: (node, context, depth) => `<p>${inside(node, context, depth)}</p>\n`,
  heading: (node, context, depth) => `<h${node.depth}>${inside(node, context, depth)}</h${node.depth}>\n`,
  blockquote: (node, context, depth) => `<blockquote>${inside(node, context, depth)}</blockquote>\n`,
  list: (node, context, depth) => list(node, context, depth),
  table: (node, context, depth) => table(node, context, depth),
  thematicBreak: () => '<hr>\n',
  code: ({ value, lang }, { fragments }) =>
    `<pre><code class="language-${escapeHtml(lang ?? '')}">\n${escapeHtml(asWritten(value, fragments))}</code></pre>\n`,
  inlineCode: ({ value }, { fragments }) => `<code>${escapeHtml(asWritten(value, fragments))}</code>`,
  text: ({ value }, { fragments }) => filled(escapeHtml(value.replace(ATTRIBUTES, '')), fragments),
  html: ({ value }, context) =>
    safeHtml(filled(value, context.fragments), context.html, (text) => innerMarkdown(text, context)),
  break: () => '<br>',
  emphasis: (node, context, depth) => `<em>${inside(node, context, depth)}</em>`,
  strong: (node, context, depth) => `<strong>${inside(node, context, depth)}</strong>`,
  delete: (node, context, depth) => `<del>${inside(node, context, depth)}</del>`,
  link: (node, context, depth) => anchor(node.url, inside(node, context, depth), context),
  linkReference: (node, context, depth) =>
    anchor(context.definitions.get(node.identifier)?.url ?? '', inside(node, context, depth), context),
  image: ({ url, alt, title }, { fragments }) => image(url, alt, title, fragments),
  imageReference: ({ identifier, alt }, { definitions, fragments }) =>
    image(definitions.get(identifier)?.url ?? '', alt, definitions.get(identifier)?.title, fragments),
  footnoteReference: ({ identifier }, context) => `[${numberOf(identifier, context)}]`,
  definition: () => '',
  footnoteDefinition: () => '',
}

// kramdown and markdown-it-attrs: `{:target="_blank"}`, `{#anchor}` and `{.class}` at the end of a text.
const ATTRIBUTES = /\s*\{(?::[^{}\n]*|[#.][\w-]+(?:\s+[#.][\w-]+)*)\}(?=\s*$)|^\{:[^{}\n]*\}/

function write(node: Nodes, context: Context, depth: number): string {
  if (depth > MAX_DEPTH) return escapeHtml(flatText(node))
  const writer = WRITERS[node.type] as ((node: Nodes, context: Context, depth: number) => string) | undefined
  if (writer !== undefined) return writer(node, context, depth)
  return 'children' in node ? inside(node, context, depth) : ''
}

function inside(node: Parents, context: Context, depth: number): string {
  return node.children.map((child) => write(child, context, depth + 1)).join('')
}

function anchor(url: string, text: string, { fragments }: Context): string {
  return `<a href="${escapeHtml(asWritten(url, fragments))}">${text}</a>`
}

function image(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  fragments: readonly Fragment[],
): string {
  const titled = title === null || title === undefined ? '' : ` title="${escapeHtml(asWritten(title, fragments))}"`
  return `<img src="${escapeHtml(asWritten(url, fragments))}" alt="${escapeHtml(asWritten(alt ?? '', fragments))}"${titled}>`
}

function list(node: List, context: Context, depth: number): string {
  const tag = node.ordered === true ? 'ol' : 'ul'
  const start = node.ordered === true && typeof node.start === 'number' ? ` start="${node.start}"` : ''
  const items = node.children.map((item) => {
    const checked = typeof item.checked === 'boolean' ? ` data-checked="${item.checked}"` : ''
    return `<li${checked}>${inside(item, context, depth + 1)}</li>`
  })
  return `<${tag}${start}>${items.join('')}</${tag}>\n`
}

function table({ align, children }: Table, context: Context, depth: number): string {
  const rows = children.map((row, rowAt) => {
    const tag = rowAt === 0 ? 'th' : 'td'
    const cells = row.children.map((cell, cellAt) => {
      const side = align?.[cellAt] ?? null
      return `<${tag}${side === null ? '' : ` align="${side}"`}>${inside(cell, context, depth + 2)}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>\n`
}

function notes(context: Context): string {
  for (const identifier of context.footnotes.keys()) numberOf(identifier, context)
  const written: string[] = []
  // A note may refer to a further note, which then is numbered while the list is written.
  for (const identifier of context.numbers.keys()) {
    const note = context.footnotes.get(identifier)
    written.push(`<li>${note === undefined ? '' : inside(note, context, 1)}</li>`)
  }
  return written.length === 0 ? '' : `<ol>${written.join('')}</ol>`
}

function numberOf(identifier: string, { numbers }: Context): number {
  const number = numbers.get(identifier) ?? numbers.size + 1
  numbers.set(identifier, number)
  return number
}

function innerMarkdown(text: string, context: Context): string {
  const dedented = text.replace(/^[ \t]+/gm, '')
  const root = parseMarkdown(dedented)
  if (root === null) return text
  const [only] = root.children
  const parents = root.children.length === 1 && only?.type === 'paragraph' ? only : root
  return `${/^\s/.test(text) ? ' ' : ''}${inside(parents, context, 1)}${/\s$/.test(text) ? ' ' : ''}`
}

function filled(html: string, fragments: readonly Fragment[]): string {
  return swap(html, (index) => fragments[index]?.html ?? '')
}

function asWritten(text: string, fragments: readonly Fragment[]): string {
  return swap(text, (index) => fragments[index]?.source ?? '')
}

function swap(text: string, by: (index: number) => string): string {
  if (!text.includes(MARKS.open)) return text
  return text.replace(new RegExp(`${MARKS.open}(\\d+)${MARKS.close}`, 'g'), (_mark, index: string) => by(Number(index)))
}

function definitionsIn(root: Root): Pick<Context, 'definitions' | 'footnotes'> {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  for (const node of everyNode(root)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
  }
  return { definitions, footnotes }
}

function flatText(node: Nodes): string {
  const parts: string[] = []
  for (const each of everyNode(node)) if ('value' in each) parts.push(each.value)
  return parts.join(' ')
}

// Not recursive: this is what reads the trees that are too deep to recurse into.
function* everyNode(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child)
  }
}
