import { type Block, type Field, type FlattenedField, flattenAllFields, type Payload } from 'payload'
import { settingsOf } from '../../settings/settingsOf.ts'
import type { BlockShape, BlockShapes, ShownField } from '../../text/BlockShapes.ts'
import { isProseName } from '../../text/isProseName.ts'

/** The part of Payload's Lexical editor that says which blocks it has. */
type Editor = {
  readonly editorConfig?: {
    readonly features?: { readonly nodes?: readonly { readonly getSubFields?: (args: object) => Field[] | null }[] }
  }
}

type Shapes = Record<string, BlockShape>

const known = new WeakMap<object, BlockShapes>()

/**
 * What the custom blocks in the bodies of all content collections hold, by slug. Where two collections have different blocks of
 * one slug, each field that either has.
 */
export function blockShapesOf(payload: Payload): BlockShapes {
  const before = known.get(payload.config)
  if (before) return before
  const { localization } = payload.config
  const blocks: Shapes = {}
  for (const [slug, map] of Object.entries(settingsOf(payload).content)) {
    const body = fieldAt(payload.collections[slug]?.config.flattenedFields ?? [], map.body.split('.'))
    if (body) addBlocksOf(payload, body, blocks)
  }
  const locales = localization ? [localization.defaultLocale, ...localization.localeCodes] : []
  const shapes = { blocks, locales }
  known.set(payload.config, shapes)
  return shapes
}

function fieldAt(fields: readonly FlattenedField[], [name, ...rest]: readonly string[]): FlattenedField | null {
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field ?? null
  return 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : null
}

/** The blocks of a rich text's editor, or of a field of blocks, and those in them. */
function addBlocksOf(payload: Payload, field: FlattenedField, into: Shapes): void {
  for (const block of blocksOf(payload, field)) {
    const before = into[block.slug]
    const fields = flattenAllFields({ fields: block.fields })
    const shape = shapeOf(payload, block.slug, fields)
    if (before && isCovered(shape, before)) continue
    into[block.slug] = before ? merged(before, shape) : shape
    for (const inner of deepFields(fields)) addBlocksOf(payload, inner, into)
  }
}

function blocksOf(payload: Payload, field: FlattenedField): readonly Block[] {
  if (field.type === 'blocks') {
    const all = [...(field.blockReferences ?? []), ...field.blocks]
    return all.flatMap((block) => (typeof block === 'string' ? (payload.blocks[block] ?? []) : block) as Block | [])
  }
  if (field.type !== 'richText') return []
  const nodes = (field.editor as Editor | undefined)?.editorConfig?.features?.nodes ?? []
  return nodes.flatMap(({ getSubFields }) =>
    (getSubFields?.({}) ?? []).flatMap((inner) => (inner.type === 'blocks' ? inner.blocks : [])),
  )
}

function deepFields(fields: readonly FlattenedField[]): readonly FlattenedField[] {
  return fields.flatMap((field) =>
    'flattenedFields' in field ? [field, ...deepFields(field.flattenedFields)] : [field],
  )
}

function shapeOf(payload: Payload, slug: string, fields: readonly FlattenedField[]): BlockShape {
  const isNamedCode = /code/i.test(slug) && fields.some(({ name }) => name === 'code')
  return {
    isCode: isNamedCode || fields.some(({ type }) => type === 'code'),
    fields: shownFields(payload, fields),
  }
}

const shownFields = (payload: Payload, fields: readonly FlattenedField[]): readonly ShownField[] =>
  fields.flatMap((field) => shownField(payload, field) ?? [])

function shownField(payload: Payload, field: FlattenedField): ShownField | null {
  const kind = kindOf(field, settingsOf(payload).slugs.media)
  const common = { name: field.name, isLocalized: 'localized' in field && field.localized === true }
  if (kind !== null) return { ...common, kind }
  return 'flattenedFields' in field
    ? { ...common, kind: 'fields', fields: shownFields(payload, field.flattenedFields) }
    : null
}

function kindOf(field: FlattenedField, media: string): Exclude<ShownField['kind'], 'fields'> | null {
  if (field.type === 'richText') return 'rich-text'
  if (field.type === 'blocks') return 'blocks'
  if (field.type === 'upload') return field.relationTo === media ? 'image' : null
  const isText = field.type === 'text' || field.type === 'textarea'
  return isText && isProseName(field.name) ? 'text' : null
}

const nameOf = ({ name, kind }: ShownField): string => `${kind} ${name}`

/** Nothing new: also what ends the walk where a block holds itself. */
const isCovered = (shape: BlockShape, before: BlockShape): boolean =>
  shape.isCode === before.isCode && merged(before, shape).fields.length === before.fields.length

const merged = (before: BlockShape, other: BlockShape): BlockShape => {
  const names = new Set(before.fields.map(nameOf))
  return {
    isCode: before.isCode && other.isCode,
    fields: [...before.fields, ...other.fields.filter((field) => !names.has(nameOf(field)))],
  }
}
