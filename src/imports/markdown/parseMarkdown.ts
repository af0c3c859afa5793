import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { limitMarkup } from './limitMarkup.ts'

const OPTIONS = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }

/** The tree of a GitHub-flavoured Markdown text; null where its nesting is more than the parser can hold. */
export function parseMarkdown(markdown: string): Root | null {
  try {
    return fromMarkdown(limitMarkup(markdown), OPTIONS)
  } catch {
    return null
  }
}
