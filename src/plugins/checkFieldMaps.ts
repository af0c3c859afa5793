import type { CollectionConfig } from 'payload'
import type { FieldMap } from '../settings/FieldMap.ts'
import type { Settings } from '../settings/Settings.ts'
import { changeCollection, pipe, type Step } from './extend.ts'
import { fieldPaths } from './fieldPaths.ts'

/**
 * Refuses a field map that names a field which its collection does not have: figures would show it as unknown for ever.
 *
 * @throws Error that says which, which fields there are, and what to do.
 */
export const checkFieldMaps = ({ content }: Settings): Step =>
  pipe(
    ...Object.entries(content).map(([slug, map]) =>
      changeCollection(slug, (collection) => {
        checkFieldMap(collection, map)
        return collection
      }),
    ),
  )

function checkFieldMap({ slug, fields }: CollectionConfig, map: FieldMap): void {
  const known = fieldPaths(fields)
  for (const [role, path] of namesIn(map)) {
    if (known.includes(path)) continue
    throw new Error(
      `[content-ops] content.${slug}.${role} is "${path}", but the collection "${slug}" has no such field. Its fields are: ${known.join(', ')}. Correct the field map, or list contentOps() after the plugin that adds the field.`,
    )
  }
}

/** Each role of a field map with the field that it names. */
function namesIn({ credits, language, ...plain }: FieldMap): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(plain),
    ...(typeof language === 'string' ? [['language', language] as const] : []),
    ...namesInCredits(credits),
  ]
}

function namesInCredits(credits: FieldMap['credits']): readonly (readonly [string, string])[] {
  if (credits === undefined) return []
  if (typeof credits === 'string') return [['credits', credits]]
  const { field, author, share } = credits
  const names: readonly (readonly [string, string])[] = [
    ['credits.field', field],
    ['credits.author', `${field}.${author}`],
  ]
  return share === undefined ? names : [...names, ['credits.share', `${field}.${share}`]]
}
