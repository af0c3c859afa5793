import { normalizeText } from '../normalizeText.ts'
import type { Warning } from '../Warning.ts'
import { escapeHtml } from './escapeHtml.ts'
import { expandShortcodes } from './expandShortcodes.ts'
import type { MarkdownHtml } from './MarkdownHtml.ts'
import { markdownToHtml } from './markdownToHtml.ts'
import { parseMarkdown } from './parseMarkdown.ts'

const PLAIN: Warning = { kind: 'simplified', detail: 'markup nested too deep; the text was taken without it' }

/** Reads a Markdown text of any shape. What the parser cannot hold becomes plain paragraphs. */
export function readMarkdown(markdown: string): MarkdownHtml {
  const expanded = expandShortcodes(normalizeText(markdown))
  const root = parseMarkdown(expanded.markdown)
  if (root === null) return { html: plainParagraphs(markdown), warnings: [PLAIN] }
  const { html, warnings } = markdownToHtml(root, expanded.fragments)
  return { html, warnings: [...expanded.warnings, ...warnings] }
}

function plainParagraphs(markdown: string): string {
  return normalizeText(markdown)
    .split(/\n[ \t]*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('')
}
