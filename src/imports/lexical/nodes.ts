import type {
  Alignment,
  BlockNode,
  DocumentId,
  HeadingNode,
  InlineNode,
  LexicalBody,
  LinkNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  QuoteNode,
  TableCellNode,
  TableNode,
  TextNode,
  UploadNode,
} from './LexicalNode.ts'

const element = { direction: null, format: '', indent: 0, version: 1 } as const

/** Makes each kind of node in the exact form in which Payload's editor (3.90) writes it back, so that a first edit changes no other node. */
export const nodes = {
  root: (children: readonly BlockNode[]): LexicalBody => ({ root: { ...element, type: 'root', children } }),
  text: (text: string, format: number): TextNode => ({
    detail: 0,
    format,
    mode: 'normal',
    style: '',
    text,
    type: 'text',
    version: 1,
  }),
  lineBreak: { type: 'linebreak', version: 1 },
  rule: { type: 'horizontalrule', version: 1 },
  paragraph: (children: readonly InlineNode[], format: Alignment = ''): ParagraphNode => {
    const [first] = children
    return {
      ...element,
      type: 'paragraph',
      format,
      children,
      textFormat: first?.type === 'text' ? first.format : 0,
      textStyle: '',
    }
  },
  heading: (tag: HeadingNode['tag'], children: readonly InlineNode[]): HeadingNode => ({
    ...element,
    type: 'heading',
    tag,
    children,
  }),
  quote: (children: readonly InlineNode[]): QuoteNode => ({ ...element, type: 'quote', children }),
  link: (id: string, url: string, newTab: boolean, children: LinkNode['children']): LinkNode => ({
    ...element,
    type: 'link',
    version: 3,
    id,
    fields: { linkType: 'custom', url, newTab },
    children,
  }),
  upload: (id: string, relationTo: string, value: DocumentId): UploadNode => ({
    type: 'upload',
    version: 3,
    format: '',
    id,
    fields: {},
    relationTo,
    value,
  }),
  code: (id: string, language: string, code: string): BlockNode => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id, blockType: 'code', blockName: '', language, code },
  }),
  list: (listType: ListNode['listType'], start: number, children: readonly ListItemNode[]): ListNode => ({
    ...element,
    type: 'list',
    listType,
    start,
    tag: listType === 'number' ? 'ol' : 'ul',
    children,
  }),
  cell: (options: Pick<TableCellNode, 'colSpan' | 'rowSpan' | 'headerState' | 'children'>): TableCellNode => ({
    ...element,
    type: 'tablecell',
    backgroundColor: null,
    ...options,
  }),
  table: (rows: readonly (readonly TableCellNode[])[]): TableNode => ({
    ...element,
    type: 'table',
    children: rows.map((children) => ({ ...element, type: 'tablerow', children })),
  }),
} as const
