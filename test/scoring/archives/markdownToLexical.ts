import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

type Node = Record<string, unknown>

/** A rough Lexical body for measurements on the archives; the real import does far more. Image addresses serve as ids. */
export function markdownToLexical(markdown: string): { root: Node } {
  return { root: { type: 'root', children: fromMarkdown(markdown).children.flatMap(block) } }
}

/** Front matter as flat strings, and the Markdown after it. */
export function frontMatter(source: string): { fields: ReadonlyMap<string, string>; markdown: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(source)
  if (!match) return { fields: new Map(), markdown: source }
  const pairs = [...(match[1] ?? '').matchAll(/^(\w+):[ \t]*(.*(?:\n[ \t-].*)*)/gm)]
  const fields = new Map(pairs.map(([, key = '', value = '']) => [key, value.trim().replace(/^["']|["']$/g, '')]))
  return { fields, markdown: source.slice(match[0].length) }
}

function block(node: RootContent): Node[] {
  switch (node.type) {
    case 'paragraph':
      return withImages({ type: 'paragraph', children: node.children.flatMap(inline) }, node)
    case 'heading':
      return [{ type: 'heading', tag: `h${node.depth}`, children: node.children.flatMap(inline) }]
    case 'blockquote':
      return [{ type: 'quote', children: node.children.flatMap(block) }]
    case 'list':
      return [
        {
          type: 'list',
          children: node.children.map((item) => ({ type: 'listitem', children: item.children.flatMap(block) })),
        },
      ]
    case 'code':
      return [{ type: 'block', fields: { blockType: 'Code', code: node.value, language: node.lang ?? '' } }]
    case 'thematicBreak':
      return [{ type: 'horizontalrule' }]
    case 'html':
      return htmlParagraph(node.value)
    default:
      return []
  }
}

function htmlParagraph(html: string): Node[] {
  const text = html.replace(/<[^>]*>/g, '').trim()
  return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text }] }]
}

function withImages(paragraph: Node & { children: Node[] }, node: Nodes): Node[] {
  const uploads = imagesIn(node).map((url) => ({ type: 'upload', relationTo: 'media', value: url, fields: {} }))
  return paragraph.children.length === 0 ? uploads : [paragraph, ...uploads]
}

function imagesIn(node: Nodes): string[] {
  if (node.type === 'image') return [node.url]
  return 'children' in node ? node.children.flatMap(imagesIn) : []
}

function inline(node: PhrasingContent): Node[] {
  if (node.type === 'text') return [{ type: 'text', text: node.value, format: 0 }]
  if (node.type === 'inlineCode') return [{ type: 'text', text: node.value, format: 16 }]
  if (node.type === 'break') return [{ type: 'linebreak' }]
  if (node.type === 'link') {
    const fields = { linkType: 'custom', url: node.url }
    return [{ type: 'link', fields, children: node.children.flatMap(inline) }]
  }
  return 'children' in node ? node.children.flatMap(inline) : []
}
