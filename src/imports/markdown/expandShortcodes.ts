import type { Warning } from '../Warning.ts'
import { expandExpression } from './expandExpression.ts'
import { type Expansion, expandTag } from './expandTag.ts'
import type { Fragment } from './Fragment.ts'
import { MARKS } from './MARKS.ts'
import { outsideCode } from './outsideCode.ts'

/** A text without shortcodes. What became HTML is in `fragments`, and its number stands in the text between two marks. */
export type ExpandedText = {
  readonly markdown: string
  readonly fragments: readonly Fragment[]
  readonly warnings: readonly Warning[]
}

// Each stops at the next opening, so that a text full of openings is still read in one pass.
const RAW = /\{%-?\s*(raw|endraw)\s*-?%\}/g
const COMMENT = /\{%-?\s*comment\s*-?%\}(?:(?!\{%)[\s\S])*\{%-?\s*endcomment\s*-?%\}/g
const HIGHLIGHT = /\{%-?\s*highlight\s+([\w+-]+)[^%]*%\}\n?|\{\{<\s*highlight\s+"?([\w+-]+)[^>]*>\}\}\n?/g
const END_HIGHLIGHT = /\n?(?:\{%-?\s*endhighlight\s*-?%\}|\{\{<\s*\/\s*highlight\s*>\}\})/g
const SHORTCODE =
  /\{%-?\s*([A-Za-z][\w-]*)((?:(?!%\}|\{%)[\s\S]){0,4000}?)-?%\}|\{\{[<%]\s*(\/?)\s*([A-Za-z][\w/.-]*)((?:(?![>%]\}\}|\{\{[<%])[\s\S]){0,4000}?)\/?\s*[>%]\}\}|\{\{(?![<%])((?:(?!\}\}|\{\{)[\s\S]){1,1000})\}\}/g
const SILENT =
  /^(end\w*|if|elsif|elseif|else|unless|for|case|when|assign|capture|set|break|continue|cycle|block|macro|call|filter)$/

/**
 * Reduces the shortcodes of Jekyll, Eleventy, Liquid, Nunjucks and Hugo to what they show. Code is left alone, but for `{% raw %}`, which
 * those engines read there too. Tags that steer (`if`, `for`) leave what they enclose.
 */
export function expandShortcodes(markdown: string): ExpandedText {
  if (!markdown.includes('{%') && !markdown.includes('{{')) return { markdown, fragments: [], warnings: [] }
  const fragments: Fragment[] = []
  const warnings: Warning[] = []
  const put = ([source, name, expansion]: Found): string => {
    if (expansion.kind === 'text') return expansion.text
    if (expansion.kind === 'html') {
      return `${MARKS.open}${fragments.push({ html: expansion.html, source }) - 1}${MARKS.close}`
    }
    warnings.push({ kind: 'shortcode-dropped', detail: name })
    return ''
  }
  const read = (prose: string): string =>
    prose.replace(COMMENT, '').replace(SHORTCODE, (...match: string[]) => put(foundIn(match)))
  const text = outsideCode(protectRaw(markdown).replace(HIGHLIGHT, '```$1$2\n').replace(END_HIGHLIGHT, '\n```'))
    .map((stretch) => (stretch.code ? stretch.text : read(stretch.text)))
    .join('')
  return { markdown: text.replaceAll(MARKS.brace, '{'), fragments, warnings }
}

type Found = readonly [source: string, name: string, expansion: Expansion]

function foundIn([source = '', tag, tagRest = '', slash, hugo, hugoRest = '', expression = '']: readonly (
  | string
  | undefined
)[]): Found {
  if (tag !== undefined) return [source, tag, SILENT.test(tag) ? NOTHING : expandTag(tag, tagRest)]
  if (hugo !== undefined) return [source, hugo, slash === '/' ? NOTHING : expandHugo(hugo, hugoRest)]
  return [source, source, expandExpression(expression) ?? { kind: 'text', text: source }]
}

const NOTHING: Expansion = { kind: 'text', text: '' }

// Hugo's paired shortcodes (`{{% note %}} … {{% /note %}}`) show what they enclose, so one without arguments drops nothing.
function expandHugo(name: string, rest: string): Expansion {
  return rest.trim() === '' ? { kind: 'text', text: '' } : expandTag(name, rest)
}

function protectRaw(markdown: string): string {
  let raw = false
  let from = 0
  const parts: string[] = []
  const take = (text: string) => parts.push(raw ? text.replaceAll('{', MARKS.brace) : text)
  for (const tag of markdown.matchAll(RAW)) {
    take(markdown.slice(from, tag.index))
    raw = tag[1] === 'raw'
    from = tag.index + tag[0].length
  }
  take(markdown.slice(from))
  return parts.join('')
}
