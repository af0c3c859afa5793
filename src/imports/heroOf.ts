import { fieldKeys } from './fieldKeys.ts'
import type { FrontMatter, FrontMatterValue } from './frontMatter/FrontMatterValue.ts'
import { textOf } from './frontMatter/textOf.ts'
import type { ImageReference } from './ImageReference.ts'

/** The lead image that the front matter names and the key that names it; null when there is none. */
export function heroOf(frontMatter: FrontMatter): { readonly key: string; readonly image: ImageReference } | null {
  for (const key of fieldKeys.hero) {
    const image = imageOf(frontMatter[key], frontMatter)
    if (image !== null) return { key, image }
  }
  return null
}

function imageOf(value: FrontMatterValue | undefined, frontMatter: FrontMatter): ImageReference | null {
  if (Array.isArray(value)) return imageOf(value[0], frontMatter)
  const named = isObject(value) ? value : {}
  const source = textOf(isObject(value) ? (named.src ?? named.url ?? named.path ?? named.image) : value)
  // A word such as `true` or `wide` says how to show an image, not which.
  if (source === null || !/[/.]/.test(source)) return null
  const alt =
    textOf(named.alt) ?? fieldKeys.heroAlt.map((key) => textOf(frontMatter[key])).find((text) => text !== null) ?? null
  return { source, alt, title: textOf(named.caption ?? named.title) }
}

function isObject(value: FrontMatterValue | undefined): value is FrontMatter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
