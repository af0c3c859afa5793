type AnyNode = { readonly type: string; readonly children?: readonly AnyNode[] } & Readonly<Record<string, unknown>>

/** A rich text tree in one line a block: what a reader of a test can compare. Text formats follow a slash, links are `<url text>`. */
export function outline({ root }: { readonly root: { readonly children: readonly unknown[] } }): readonly string[] {
  return (root.children as readonly AnyNode[]).map(line)
}

/** The text of every text node and code block, in order. */
export function words({ root }: { readonly root: { readonly children: readonly unknown[] } }): string {
  const parts: string[] = []
  const visit = (node: AnyNode) => {
    if (node.type === 'text') parts.push(String(node.text))
    else if (node.type === 'linebreak') parts.push('\n')
    else if (node.type === 'block') parts.push(` ${(node.fields as { code: string }).code} `)
    const isBlock = !['text', 'link', 'linebreak'].includes(node.type)
    if (isBlock) parts.push(' ')
    for (const child of node.children ?? []) visit(child)
    if (isBlock) parts.push(' ')
  }
  for (const child of root.children as readonly AnyNode[]) visit(child)
  return parts.join('')
}

function line(node: AnyNode): string {
  const inner = (node.children ?? []).map(line)
  switch (node.type) {
    case 'text':
      return node.format === 0 ? String(node.text) : `${node.text}/${node.format}`
    case 'linebreak':
      return '⏎'
    case 'link':
      return `<${(node.fields as { url: string }).url} ${inner.join('')}>`
    case 'paragraph':
      return `p${node.format === '' ? '' : `-${node.format}`}(${inner.join('|')})`
    case 'heading':
      return `${node.tag}(${inner.join('|')})`
    case 'list':
      return `${node.listType}${node.start === 1 ? '' : node.start}(${inner.join(', ')})`
    case 'listitem':
      return `${node.checked === undefined ? '' : node.checked ? '[x]' : '[ ]'}${inner.join('|')}`
    case 'upload':
      return `upload ${node.value}`
    case 'block': {
      const { language, code } = node.fields as { language: string; code: string }
      return `code ${language}: ${code}`
    }
    case 'tablecell':
      return `${['', 'H', 'R'][Number(node.headerState)]}${inner.join('')}`
    case 'horizontalrule':
      return 'hr'
    default:
      return `${node.type}(${inner.join('; ')})`
  }
}
