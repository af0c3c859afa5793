import { fieldKeys } from './fieldKeys.ts'
import type { FrontMatter, FrontMatterValue } from './frontMatter/FrontMatterValue.ts'
import { flagOf } from './frontMatter/flagOf.ts'
import { textOf } from './frontMatter/textOf.ts'
import { heroOf } from './heroOf.ts'
import type { KeyUse } from './ImportedArticle.ts'
import type { ImportOptions } from './ImportOptions.ts'

const MAX_EXAMPLE = 60

/** What became of each front matter key that holds something. A key whose field was already found in another one is ignored. */
export function keyUsesOf(
  frontMatter: FrontMatter,
  { authorField, dateField }: Pick<ImportOptions, 'authorField' | 'dateField'>,
): readonly KeyUse[] {
  const hero = heroOf(frontMatter)
  const held = (keys: readonly string[]) => keys.find((key) => hasValue(frontMatter[key]))
  const fields = new Map<string, string>()
  const use = (field: string, keys: readonly (string | undefined)[]) => {
    for (const key of keys) if (key !== undefined && !fields.has(key)) fields.set(key, field)
  }
  use('authors', [held(authorField === undefined ? fieldKeys.authors : [authorField])])
  use('date', [held([dateField ?? '', ...fieldKeys.date].filter((key) => flagOf(frontMatter[key]) === null))])
  use('title', [held(fieldKeys.title)])
  use('slug', [held(fieldKeys.slug)])
  use('excerpt', [held(fieldKeys.excerpt)])
  use('topics', fieldKeys.topics)
  use('language', [held(fieldKeys.language)])
  use('status', fieldKeys.status)
  use('hero', [hero?.key])
  if (hero !== null) use('hero alt', [held(fieldKeys.heroAlt)])
  return Object.entries(frontMatter)
    .filter(([, value]) => hasValue(value))
    .map(([key, value]) => ({ key, field: fields.get(key) ?? null, example: exampleOf(value) }))
}

function hasValue(value: FrontMatterValue | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'object' && value !== null ? true : typeof value === 'boolean' || textOf(value) !== null
}

function exampleOf(value: FrontMatterValue): string {
  const text = textOf(value) ?? JSON.stringify(value)
  return text.length > MAX_EXAMPLE ? `${text.slice(0, MAX_EXAMPLE)}…` : text
}
