/** Keys and indexes from the body's root to a node, e.g. `['root', 'children', 3]`. */
export type LexicalPath = readonly (string | number)[]

export type LexicalBlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'quote'
  | 'table-cell'
  | 'code'
  | 'upload'
  | 'rule'
  | 'block'
  | 'inline-block'

/**
 * A piece of text in one format; `format` is Lexical's bit set (1 bold, 2 italic, 16 code, …). `path` leads to its node, or to
 * the node of a line break or tab.
 */
export type TextRun = { readonly text: string; readonly format: number; readonly path: LexicalPath }

/**
 * A link and the words that it is on.
 *
 * `url` is null for a link to a document of the same site. `host` is as `hostOf` gives it. `isBare` marks an address that
 * the editor made a link by itself.
 */
export type LexicalLink = {
  readonly text: string
  readonly url: string | null
  readonly host: string | null
  readonly document: { readonly relationTo: string; readonly id: string } | null
  readonly isBare: boolean
  readonly path: LexicalPath
}

/** One block of a rich text, in reading order. */
export type LexicalBlock = {
  readonly kind: LexicalBlockKind
  readonly path: LexicalPath
  /** 1–6 for a heading, else null. */
  readonly level: number | null
  /** The runs joined, with a line feed for a line break. Empty for an upload and a rule. */
  readonly text: string
  readonly runs: readonly TextRun[]
  readonly links: readonly LexicalLink[]
  /** The id of the media document of an upload, else null. */
  readonly upload: string | null
  /** The slug of a custom block, else null. */
  readonly blockType: string | null
}
