import type { ConversionOptions } from './lexical/Conversion.ts'
import { htmlToLexical, type LexicalConversion } from './lexical/htmlToLexical.ts'
import { readMarkdown } from './markdown/readMarkdown.ts'

/**
 * GitHub-flavoured Markdown, with the HTML and the shortcodes in it, as the value of a Payload rich text field. Any text is accepted. The
 * same text gives the same tree, ids included.
 */
export function markdownToLexical(markdown: string, options: ConversionOptions): LexicalConversion {
  const { html, warnings } = readMarkdown(markdown)
  const converted = htmlToLexical(html, options)
  return { ...converted, warnings: [...warnings, ...converted.warnings] }
}
