import type { BlockProse } from './BlockProse.ts'
import type { BlockShapes, ShownField } from './BlockShapes.ts'
import { childrenOfRichText } from './childrenOfRichText.ts'
import { isAddressOrDate } from './isAddressOrDate.ts'
import { isRecord } from './isRecord.ts'
import type { LexicalPath } from './LexicalBlock.ts'
import { relationId } from './relationId.ts'

type Values = Readonly<Record<string, unknown>>

type Reading = {
  readonly shapes: BlockShapes
  readonly strings: string[]
  readonly richTexts: BlockProse['richTexts'][number][]
  readonly images: BlockProse['images'][number][]
}

const MAX_DEPTH = 20

/**
 * What readers see of a custom block whose fields are known: texts of any length, rich texts and images, in the order of the
 * form. Left out are addresses and dates.
 */
export function proseOfShape(
  values: Values,
  fields: readonly ShownField[],
  { path, shapes }: { readonly path: LexicalPath; readonly shapes: BlockShapes },
): BlockProse {
  const reading: Reading = { shapes, strings: [], richTexts: [], images: [] }
  readRow(values, fields, path, { ...reading, most: path.length + MAX_DEPTH })
  return reading
}

type Bounded = Reading & { readonly most: number }

function readRow(row: Values, fields: readonly ShownField[], path: LexicalPath, reading: Bounded): void {
  if (path.length > reading.most) return
  for (const field of fields) {
    const place = placeOf(row, field, [...path, field.name], reading.shapes.locales)
    for (const item of itemsOf(place)) readItem(field, item, reading)
  }
}

function readItem(field: ShownField, [value, path]: Place, reading: Bounded): void {
  const inner = innerOf(field, value, reading.shapes)
  if (inner === null) take(field, value, path, reading)
  else if (isRecord(value)) readRow(value, inner, path, reading)
}

type Place = readonly [value: unknown, path: LexicalPath]

/** The value of a field, of the first locale that has one. */
function placeOf(row: Values, field: ShownField, path: LexicalPath, locales: readonly string[]): Place {
  const value = row[field.name]
  if (!field.isLocalized || !isRecord(value)) return [value, path]
  const locale = locales.find((code) => value[code] !== undefined && value[code] !== null)
  return locale === undefined ? [value, path] : [value[locale], [...path, locale]]
}

const itemsOf = ([value, path]: Place): readonly Place[] =>
  Array.isArray(value) ? value.map((item, index): Place => [item, [...path, index]]) : [[value, path]]

function innerOf(field: ShownField, value: unknown, { blocks }: BlockShapes): readonly ShownField[] | null {
  if (field.kind === 'fields') return field.fields
  if (field.kind !== 'blocks') return null
  const type = isRecord(value) ? value.blockType : null
  const shape = typeof type === 'string' && Object.hasOwn(blocks, type) ? blocks[type] : undefined
  return shape && !shape.isCode ? shape.fields : []
}

function take({ kind }: ShownField, value: unknown, path: LexicalPath, reading: Reading): void {
  const { strings, richTexts, images } = reading
  if (kind === 'text' && typeof value === 'string' && isText(value)) strings.push(value)
  const children = kind === 'rich-text' ? childrenOfRichText(value) : null
  if (children) richTexts.push({ children, path: [...path, 'root', 'children'] })
  const id = kind === 'image' ? relationId(value) : null
  if (id !== null) images.push({ id, path })
}

const isText = (value: string): boolean => value.trim() !== '' && !isAddressOrDate(value)
