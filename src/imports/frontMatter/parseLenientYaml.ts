import { parseDocument } from 'yaml'
import type { FrontMatter } from './FrontMatterValue.ts'
import { indentContinuations } from './indentContinuations.ts'
import type { ParsedFrontMatter } from './ParsedFrontMatter.ts'
import { topLevelEntries } from './topLevelEntries.ts'

/**
 * Reads YAML as blogs write it. First as it stands; where the parser objects, with the continuation lines of multi-line texts indented
 * (the commonest slip: 112 of 503 posts of one archive); at last key by key, so that one bad key costs only itself: its text is taken
 * literally. Scalars stay text, so that nothing is lost to a guess (`1.10`, `no`, `2014-03-12`).
 */
export function parseLenientYaml(raw: string): ParsedFrontMatter {
  const asWritten = readMapping(raw)
  if (asWritten !== null) return { ok: true, values: asWritten, repaired: [] }
  const entries = topLevelEntries(raw)
  if (entries.length === 0) return { ok: false, reason: 'the YAML front matter is not a list of keys with values' }
  const read = entries.map(({ key, text, rest }) => {
    const strict = readMapping(text)
    const values = strict ?? readMapping(indentContinuations(text)) ?? { [key]: literal(rest) }
    return { key, values, repaired: strict === null }
  })
  return {
    ok: true,
    values: Object.fromEntries(read.flatMap(({ values }) => Object.entries(values))),
    repaired: read.filter(({ repaired }) => repaired).map(({ key }) => key),
  }
}

function readMapping(raw: string): FrontMatter | null {
  try {
    const document = parseDocument(raw, { strict: false, uniqueKeys: false, schema: 'failsafe', logLevel: 'silent' })
    if (document.errors.length > 0) return null
    if (document.contents === null) return {}
    const value: unknown = document.toJS()
    return isMapping(value) ? value : null
  } catch {
    // Too many aliases, or nesting deeper than the stack.
    return null
  }
}

// `failsafe` yields strings, lists and mappings only, and null for an empty value.
function isMapping(value: unknown): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function literal(rest: string): string {
  const text = rest.replace(/\s+/g, ' ').trim()
  const quote = text[0]
  if (text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote)) return text.slice(1, -1)
  return text
}
