/** Lexical's text formats as bits of one number, and the HTML tags that set them. */
export const FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

const TAGS: Readonly<Record<string, number>> = {
  b: FORMAT.bold,
  strong: FORMAT.bold,
  dt: FORMAT.bold,
  i: FORMAT.italic,
  em: FORMAT.italic,
  cite: FORMAT.italic,
  dfn: FORMAT.italic,
  var: FORMAT.italic,
  s: FORMAT.strikethrough,
  del: FORMAT.strikethrough,
  strike: FORMAT.strikethrough,
  u: FORMAT.underline,
  ins: FORMAT.underline,
  code: FORMAT.code,
  kbd: FORMAT.code,
  samp: FORMAT.code,
  tt: FORMAT.code,
  sub: FORMAT.subscript,
  sup: FORMAT.superscript,
}

/** The format that a tag adds; 0 for one that adds none. */
export const formatOf = (tag: string): number => TAGS[tag] ?? 0
