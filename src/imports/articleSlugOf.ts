import { slugOf } from '../text/slugOf.ts'
import type { FrontMatter } from './frontMatter/FrontMatterValue.ts'
import { textOf } from './frontMatter/textOf.ts'

type SlugInput = { readonly frontMatter: FrontMatter; readonly path: string; readonly title: string }

/**
 * The slug of an imported article: from `slug`, the last part of `permalink`, the file name without its date and language, or, for an
 * `index.md`, its folder. Where none of these has a letter, from the title.
 */
export function articleSlugOf({ frontMatter, path, title }: SlugInput): string {
  const candidates = [
    textOf(frontMatter.slug),
    lastPart(textOf(frontMatter.permalink)),
    nameOf(path),
    title,
    'untitled',
  ]
  return candidates.map((candidate) => slugOf(candidate ?? '')).find((slug) => slug !== '') ?? 'untitled'
}

// `/:year/:title/` is a pattern, not an address.
function lastPart(permalink: string | null): string | null {
  if (permalink === null || /[:{]/.test(permalink.replace(/^https?:\/\//, ''))) return null
  const parts = permalink.split('/').filter((part) => part !== '' && !/^index\.\w+$/.test(part))
  return (parts.at(-1) ?? '').replace(/\.html?$/, '')
}

function nameOf(path: string): string {
  const parts = path.split('/')
  const stem = (parts.at(-1) ?? '').replace(/\.\w+$/, '').replace(/\.[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/, '')
  const name = /^(index|README)$/i.test(stem) ? (parts.at(-2) ?? stem) : stem
  return name.replace(/^\d{4}[-_.]\d{2}[-_.]\d{2}[-_. ]?/, '') || name
}
