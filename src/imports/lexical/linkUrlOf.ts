const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'ftp:'])
// What Payload's link field stores as it is (validateUrl in richtext-lexical 3.90.2); anything else it would percent-encode as a whole.
const LOCAL = /^(?:\/[\w\-./]*(?:\?[-;&=%\w]*)?(?:#[\w-]+)?|#[\w-]+)$/

/**
 * The address of a link in a form that a Payload link field stores unchanged, or null where there is none: scripts, broken addresses,
 * hosts without a dot, and paths that are not ASCII. A fragment that is not ASCII is left off.
 *
 * @param articlePath path of the article in the archive. A link to a `.md` file is relative to its folder, any other to the address
 * that generators give the article, which is its path without ending: `../legal/` in `de/best-practices.md` is `/de/legal/`.
 */
export function linkUrlOf(href: string, articlePath: string): string | null {
  const text = href.trim().replace(/\s/g, '%20')
  if (text === '') return null
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return `mailto:${text}`
  if (/^www\./i.test(text)) return absolute(`https://${text}`)
  if (text.startsWith('//')) return absolute(`https:${text}`)
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return absolute(text)
  return local(text.startsWith('#') ? text : pathFrom(text, articlePath))
}

function local(path: string | null): string | null {
  if (path === null) return null
  if (LOCAL.test(path)) return path
  const withoutFragment = path.replace(/#.*$/, '')
  return withoutFragment !== '' && LOCAL.test(withoutFragment) ? withoutFragment : null
}

function absolute(text: string): string | null {
  if (/^[a-z][a-z\d+.-]*:\/[^/]/i.test(text)) return null
  try {
    const { protocol, hostname } = new URL(text)
    const needsDot = ['http:', 'https:', 'ftp:'].includes(protocol)
    return SCHEMES.has(protocol) && (!needsDot || hostname.includes('.')) ? text : null
  } catch {
    return null
  }
}

function pathFrom(text: string, articlePath: string): string | null {
  const folder = articlePath.replace(/[^/]*$/, '')
  const address = articlePath.replace(/(?:^|(?<=\/))(?:index|README)\.\w+$/i, '').replace(/\.\w+$/, '/')
  const base = /\.(?:md|markdown)(?:[?#]|$)/i.test(text) ? folder : address
  try {
    const { pathname, search, hash } = new URL(text, `http://site.invalid/${encodeURI(base)}`)
    return pathname + search + hash
  } catch {
    return null
  }
}
