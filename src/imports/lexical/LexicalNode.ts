/** An id as the database gives it: a number on SQLite, a string on MongoDB. */
export type DocumentId = string | number

type ElementBase = { readonly direction: null; readonly indent: number; readonly version: 1 }
export type Alignment = '' | 'left' | 'center' | 'right'

/** `format` is a sum: 1 bold, 2 italic, 4 strikethrough, 8 underline, 16 code, 32 subscript, 64 superscript. */
export type TextNode = {
  readonly type: 'text'
  readonly detail: 0
  readonly format: number
  readonly mode: 'normal'
  readonly style: ''
  readonly text: string
  readonly version: 1
}

export type LineBreakNode = { readonly type: 'linebreak'; readonly version: 1 }

export type LinkNode = {
  readonly type: 'link'
  readonly id: string
  readonly fields: { readonly linkType: 'custom'; readonly url: string; readonly newTab: boolean }
  readonly children: readonly (TextNode | LineBreakNode)[]
  readonly direction: null
  readonly format: ''
  readonly indent: 0
  readonly version: 3
}

export type InlineNode = TextNode | LineBreakNode | LinkNode

export type ParagraphNode = ElementBase & {
  readonly type: 'paragraph'
  readonly format: Alignment
  readonly textFormat: number
  readonly textStyle: ''
  readonly children: readonly InlineNode[]
}

export type HeadingNode = ElementBase & {
  readonly type: 'heading'
  readonly format: ''
  readonly tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  readonly children: readonly InlineNode[]
}

export type QuoteNode = ElementBase & {
  readonly type: 'quote'
  readonly format: ''
  readonly children: readonly InlineNode[]
}

/** A nested list stands in an item of its own, after the item that it belongs to. */
export type ListItemNode = ElementBase & {
  readonly type: 'listitem'
  readonly format: ''
  readonly value: number
  readonly checked?: boolean
  readonly children: readonly (InlineNode | ListNode)[]
}

export type ListNode = ElementBase & {
  readonly type: 'list'
  readonly format: ''
  readonly listType: 'bullet' | 'number' | 'check'
  readonly start: number
  readonly tag: 'ul' | 'ol'
  readonly children: readonly ListItemNode[]
}

export type HorizontalRuleNode = { readonly type: 'horizontalrule'; readonly version: 1 }

export type UploadNode = {
  readonly type: 'upload'
  readonly id: string
  readonly relationTo: string
  readonly value: DocumentId
  readonly fields: Readonly<Record<string, never>>
  readonly format: ''
  readonly version: 3
}

export type CodeBlockNode = {
  readonly type: 'block'
  readonly fields: {
    readonly id: string
    readonly blockType: 'code'
    readonly blockName: ''
    readonly language: string
    readonly code: string
  }
  readonly format: ''
  readonly version: 2
}

/** `headerState`: 0 none, 1 the cell heads its column, 2 its row. */
export type TableCellNode = ElementBase & {
  readonly type: 'tablecell'
  readonly format: ''
  readonly backgroundColor: null
  readonly colSpan: number
  readonly rowSpan: number
  readonly headerState: 0 | 1 | 2
  readonly children: readonly BlockNode[]
}

export type TableRowNode = ElementBase & {
  readonly type: 'tablerow'
  readonly format: ''
  readonly children: readonly TableCellNode[]
}

export type TableNode = ElementBase & {
  readonly type: 'table'
  readonly format: ''
  readonly children: readonly TableRowNode[]
}

export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | QuoteNode
  | ListNode
  | HorizontalRuleNode
  | UploadNode
  | CodeBlockNode
  | TableNode

/** A rich text value as Payload's Lexical field stores it: default features, tables, and a `code` block. */
export type LexicalBody = {
  readonly root: ElementBase & { readonly type: 'root'; readonly format: ''; readonly children: readonly BlockNode[] }
}
