import type { BlockProse } from './BlockProse.ts'
import { childrenOfRichText } from './childrenOfRichText.ts'
import { isAddressOrDate } from './isAddressOrDate.ts'
import { isPopulated } from './isPopulated.ts'
import { isProseName } from './isProseName.ts'
import { isRecord } from './isRecord.ts'
import type { LexicalPath } from './LexicalBlock.ts'

const MAX_DEPTH = 20

/**
 * Finds the text in the fields of a custom block without knowing its schema.
 *
 * A string counts when it has white space or a character outside ASCII: select values, ids and single ASCII words do
 * not, or an id that is a string in one database would count as a word there. Left out are `id`, `blockType`,
 * `blockName`, alt texts, captions, fields named like an address, addresses, dates and populated documents. Groups and
 * array rows are looked into. An image cannot be told from any other id.
 */
export function proseOfFields(fields: Readonly<Record<string, unknown>>, path: LexicalPath): BlockProse {
  const strings: string[] = []
  const richTexts: BlockProse['richTexts'][number][] = []
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
  return { strings, richTexts, images: [] }
}

/** The rows of an array, or the fields of a group; sorted, since a database may give keys back in another order. */
function partsOf(value: unknown, depth: number): readonly (readonly [string | number, unknown])[] {
  if (depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.map((item, index) => [index, item])
  if (!isRecord(value) || isPopulated(value)) return []
  const keys = Object.keys(value).filter(isProseName)
  return keys.sort().map((key) => [key, value[key]])
}

function isProse(value: string): boolean {
  if (isAddressOrDate(value)) return false
  const text = value.trim()
  return /\s/.test(text) || /[^\p{ASCII}]/u.test(text)
}
