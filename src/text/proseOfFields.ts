import { isPopulated } from './isPopulated.ts'
import { isRecord } from './isRecord.ts'
import type { LexicalPath } from './LexicalBlock.ts'

/** The text of a custom block: its strings that readers read, and the rich texts inside it, in order of the keys. */
export type BlockProse = {
  readonly strings: readonly string[]
  readonly richTexts: readonly { readonly children: readonly unknown[]; readonly path: LexicalPath }[]
}

const NOT_PROSE = /^(id|blockType|blockName|alt|caption|relationTo|.*(url|href|uri|slug|src|link|path))$/i
const ADDRESS = /^([a-z][a-z0-9+.-]*:|\/|#|www\.)\S*$/i
const DATE = /^\d{4}-\d\d-\d\d/
const MAX_DEPTH = 20

/**
 * Finds the text in the fields of a custom block without knowing its schema.
 *
 * A string counts when it has white space or a character outside ASCII: select values, ids and single ASCII words do
 * not, or an id that is a string in one database would count as a word there. Left out are `id`, `blockType`,
 * `blockName`, alt texts, captions, fields named like an address, addresses, dates and populated documents. Groups and
 * array rows are looked into.
 */
export function proseOfFields(fields: Readonly<Record<string, unknown>>, path: LexicalPath): BlockProse {
  const strings: string[] = []
  const richTexts: { children: readonly unknown[]; path: LexicalPath }[] = []
  const visitParts = (value: unknown, at: LexicalPath): void => {
    for (const [key, item] of partsOf(value, at.length - path.length)) visit(item, [...at, key])
  }
  const visit = (value: unknown, at: LexicalPath): void => {
    if (typeof value === 'string' && isProse(value)) strings.push(value)
    const children = childrenOfRichText(value)
    if (children) richTexts.push({ children, path: [...at, 'root', 'children'] })
    else visitParts(value, at)
  }
  visit(fields, path)
  return { strings, richTexts }
}

function childrenOfRichText(value: unknown): readonly unknown[] | null {
  if (!isRecord(value) || !isRecord(value.root)) return null
  return Array.isArray(value.root.children) ? value.root.children : null
}

/** The rows of an array, or the fields of a group; sorted, since a database may give keys back in another order. */
function partsOf(value: unknown, depth: number): readonly (readonly [string | number, unknown])[] {
  if (depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.map((item, index) => [index, item])
  if (!isRecord(value) || isPopulated(value)) return []
  const keys = Object.keys(value).filter((key) => !NOT_PROSE.test(key))
  return keys.sort().map((key) => [key, value[key]])
}

function isProse(value: string): boolean {
  const text = value.trim()
  if (ADDRESS.test(text) || DATE.test(text)) return false
  return /\s/.test(text) || /[^\p{ASCII}]/u.test(text)
}
