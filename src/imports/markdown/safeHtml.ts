import type { Warning } from '../Warning.ts'
import { escapeHtml } from './escapeHtml.ts'
import { HTML_TAGS } from './HTML_TAGS.ts'

/** How deep the tags of one document may nest; deeper ones are left out, for every later reader of the text walks its tree. */
const MAX_DEPTH = 60

/** What is carried from one piece of HTML to the next: Markdown cuts `<div>`, text and `</div>` apart. */
export type HtmlState = { depth: number; markdownDepth: number | null; readonly warnings: Warning[] }

// The bounds keep a text full of opening brackets from being read again and again.
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|svg|math|object|canvas)\b[^>]{0,2000}>[\s\S]*?<\/\1\s*>|<(\/?)([A-Za-z][A-Za-z0-9:._-]*)((?:"[^"]{0,4000}"|'[^']{0,4000}'|[^"'<>]){0,4000})>|<[?!][^>]{0,2000}>/gi

/**
 * HTML as it stands in Markdown, made ready for the HTML parser: what embeds or runs is dropped and named, what is no tag of HTML is
 * shown as text. `inner` turns the text between tags into HTML, where an element says `markdown="1"` (kramdown).
 */
export function safeHtml(html: string, state: HtmlState, inner: (markdown: string) => string): string {
  const parts: string[] = []
  let from = 0
  const text = (piece: string) => {
    const isMarkdown = state.markdownDepth !== null && piece.trim() !== ''
    parts.push(isMarkdown ? inner(piece) : piece.replace(/<(?=[A-Za-z/!?])/g, '&lt;'))
  }
  for (const token of html.matchAll(TOKEN)) {
    text(html.slice(from, token.index))
    parts.push(replacement(token, state))
    from = token.index + token[0].length
  }
  text(html.slice(from))
  return parts.join('')
}

function replacement([whole, enclosed, slash, name, attributes]: RegExpMatchArray, state: HtmlState): string {
  if (enclosed !== undefined) return drop(enclosed.toLowerCase(), whole, state)
  if (name === undefined) return ''
  const tag = name.toLowerCase()
  if (HTML_TAGS.dropped.has(tag)) return slash === '/' ? '' : drop(tag, whole, state)
  if (HTML_TAGS.removed.has(tag)) return ''
  if (!HTML_TAGS.kept.has(tag)) return escapeHtml(whole)
  if (HTML_TAGS.uncounted.has(tag)) return whole
  return slash === '/' ? close(whole, state) : open(whole, attributes ?? '', state)
}

function open(whole: string, attributes: string, state: HtmlState): string {
  state.depth += 1
  if (/\bmarkdown\s*=\s*["']?(?:1|block|span)/i.test(attributes)) state.markdownDepth ??= state.depth
  return state.depth > MAX_DEPTH ? '' : whole
}

function close(whole: string, state: HtmlState): string {
  if (state.depth === 0) return whole
  if (state.markdownDepth === state.depth) state.markdownDepth = null
  state.depth -= 1
  return state.depth >= MAX_DEPTH ? '' : whole
}

function drop(tag: string, whole: string, { warnings }: HtmlState): string {
  const source = /\b(?:src|data|href)\s*=\s*["']?([^"'\s>]+)/i.exec(whole)?.[1]
  warnings.push({ kind: 'embed-dropped', detail: source === undefined ? tag : `${tag} ${source}` })
  return ''
}
