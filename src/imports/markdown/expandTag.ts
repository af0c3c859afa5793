import { escapeHtml } from './escapeHtml.ts'
import { type ShortcodeArguments, shortcodeArguments } from './shortcodeArguments.ts'

/** What a tag becomes: text that Markdown still reads, HTML that it does not, or nothing, in which case a reader may miss something. */
export type Expansion =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'dropped' }

const IMAGE_FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)(?:[?#].*)?$/i
const IMAGE_NAME = /image|img|figure|picture|photo|screenshot/i
const SOURCE_KEYS = ['src', 'image', 'url', 'path', 'file', 'img', 'link']
const TEXT_KEYS = ['text', 'caption', 'title', 'content', 'label', 'quote', 'description']

/**
 * What a shortcode (`{% name arguments %}`, `{{< name arguments >}}`) shows: an image with its alternative text and caption where it is
 * one, the address that a reference stands for, a link to a video, or the text among its arguments.
 */
export function expandTag(name: string, rest: string): Expansion {
  const args = shortcodeArguments(rest)
  const [first = ''] = args.positional
  if (/^(link|post_url|ref|relref)$/.test(name)) return { kind: 'text', text: first }
  const image = imageOf(name, args)
  if (image !== null) return { kind: 'html', html: image }
  const video = videoOf(name, args.named.get('id') ?? first)
  if (video !== null) return { kind: 'html', html: `<a href="${escapeHtml(video)}">${escapeHtml(video)}</a>` }
  const text = TEXT_KEYS.map((key) => args.named.get(key)).find((value) => value !== undefined)
  return text === undefined ? { kind: 'dropped' } : { kind: 'html', html: `<p>${escapeHtml(text)}</p>` }
}

function imageOf(name: string, { positional, named }: ShortcodeArguments): string | null {
  const byName = SOURCE_KEYS.map((key) => named.get(key)).find((value) => value !== undefined && isImage(name, value))
  const source = byName ?? positional.find((value) => IMAGE_FILE.test(value)) ?? imagePosition(name, positional)
  if (source === undefined) return null
  const others = positional.slice(positional.indexOf(source) + 1)
  const alt = named.get('alt') ?? (byName === undefined ? others.at(-1) : undefined) ?? ''
  const caption = named.get('caption') ?? null
  const img = `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">`
  return caption === null ? img : `<figure>${img}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
}

function isImage(name: string, value: string): boolean {
  return IMAGE_FILE.test(value) || IMAGE_NAME.test(name)
}

function imagePosition(name: string, positional: readonly string[]): string | undefined {
  return IMAGE_NAME.test(name) && name !== 'include' ? positional.find((value) => value.includes('/')) : undefined
}

function videoOf(name: string, id: string): string | null {
  if (!/^[\w-]{5,20}$/.test(id)) return null
  if (name === 'youtube') return `https://www.youtube.com/watch?v=${id}`
  return name === 'vimeo' ? `https://vimeo.com/${id}` : null
}
