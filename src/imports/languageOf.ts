import type { FrontMatter } from './frontMatter/FrontMatterValue.ts'
import { textOf } from './frontMatter/textOf.ts'

type LanguageInput = { readonly frontMatter: FrontMatter; readonly path: string; readonly fallback: string | null }

const KEYS = ['lang', 'language', 'locale']

// ISO 639-1, and the three-letter codes that sites use as folder names and that are no common folder names themselves. Any three
// letters would take `lib`, `bin`, `min`, `new` and `war` for languages, which they are.
const FOLDER_CODES = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff
  fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku
  kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu
  rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo
  wa wo xh yi yo za zh zu pcm yue haw fil`.split(/\s+/),
)

/**
 * The language of a text as a BCP 47 tag in its canonical form (`zh-hans` becomes `zh-Hans`): from `lang`, `language` or `locale` in
 * the front matter, else from a folder (`_articles/zh-hans/…`) or file ending (`post.de.md`) that is named like one, else the fallback.
 */
export function languageOf({ frontMatter, path, fallback }: LanguageInput): string | null {
  for (const key of KEYS) {
    const tag = canonical(textOf(frontMatter[key]) ?? '')
    if (tag !== null) return tag
  }
  return fromPath(path) ?? (fallback === null ? null : canonical(fallback))
}

function fromPath(path: string): string | null {
  const folders = path.split('/')
  const ending = /\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\.\w+$/.exec(folders.pop() ?? '')?.[1]
  const named = [...folders, ending ?? ''].reverse().find(isLanguageFolder)
  return named === undefined ? null : canonical(named)
}

// `zh`, `zh-hans`, `pt_BR`, `es-419`; `no-more-meetings` is a title.
function isLanguageFolder(name: string): boolean {
  const [code = '', ...subtags] = name.toLowerCase().split(/[-_]/)
  return FOLDER_CODES.has(code) && subtags.length < 3 && subtags.every((tag) => /^([a-z]{2}|[a-z]{4}|\d{3})$/.test(tag))
}

function canonical(tag: string): string | null {
  const hyphened = tag.replace(/\..*$/, '').replaceAll('_', '-')
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(hyphened)) return null
  try {
    return Intl.getCanonicalLocales(hyphened)[0] ?? null
  } catch {
    return null
  }
}
