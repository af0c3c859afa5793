import { readableName } from '../readableName.ts'
import type { Expansion } from './expandTag.ts'

const LITERAL = /^\s*(?:"([^"]*)"|'([^']*)')\s*((?:\|[^|]*)*)$/
const ADDRESS_FILTER = /\b(url|relative_url|absolute_url|asset_url|safe|escape|strip|prepend|append|markdownify)\b/
const PICTURE_FILTER = /photo|picture|avatar|image|img/
const SITE_VARIABLE =
  /^\s*(?:site|page|post|layout|include|forloop|content|collections|env|config)\b[\w.[\]'"-]*\s*(?:\|.*)?$/s
const FILTERED_VARIABLE = /^\s*[A-Za-z_][\w.]*\s*\|\s*[a-z_]+.*$/s

/**
 * What `{{ … }}` shows: `{{ "/path" | url }}` its path, `{{ "ann-lee" | team_link }}` the name, `{{ site.baseurl }}` nothing, for an
 * address works without. Null for what is no expression of a template: it stands in the text as it is.
 */
export function expandExpression(inner: string): Expansion | null {
  const literal = LITERAL.exec(inner)
  if (literal !== null) return expandLiteral(literal[1] ?? literal[2] ?? '', literal[3] ?? '')
  if (/^\s*site\.(baseurl|url)\b/.test(inner)) return { kind: 'text', text: '' }
  return SITE_VARIABLE.test(inner) || FILTERED_VARIABLE.test(inner) ? { kind: 'dropped' } : null
}

function expandLiteral(text: string, filters: string): Expansion {
  if (filters === '' || ADDRESS_FILTER.test(filters)) return { kind: 'text', text }
  if (PICTURE_FILTER.test(filters)) return { kind: 'dropped' }
  return { kind: 'text', text: readableName(text) }
}
