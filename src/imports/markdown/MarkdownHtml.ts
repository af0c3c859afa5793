import type { Warning } from '../Warning.ts'

/** A Markdown text as HTML that is safe to convert, and what was lost on the way. */
export type MarkdownHtml = { readonly html: string; readonly warnings: readonly Warning[] }
