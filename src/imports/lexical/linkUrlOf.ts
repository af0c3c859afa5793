const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'ftp:'])
// What Payload's link field stores as it is (validateUrl in richtext-lexical 3.90.2); anything else it would percent-encode as a whole.
const LOCAL = /^(?:\/[\w\-./]*(?:\?[-;&=%\w]*)?(?:#[\w-]+)?|#[\w-]+)$/

/**
 * The address of a link in a form that a Payload link field stores unchanged, or null where there is none: scripts, broken addresses,
 * hosts without a dot, and relative addresses in other scripts than Latin.
 *
 * @param folder the article's folder in the archive, which relative addresses are relative to.
 */
export function linkUrlOf(href: string, folder: string): string | null {
  const text = href.trim().replace(/\s/g, '%20')
  if (text === '') return null
  if (/^www\./i.test(text)) return absolute(`https://${text}`)
  if (text.startsWith('//')) return absolute(`https:${text}`)
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return absolute(text)
  const local = text.startsWith('#') ? text : pathFrom(text, folder)
  return local !== null && LOCAL.test(local) ? local : null
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

function pathFrom(text: string, folder: string): string | null {
  try {
    const { pathname, search, hash } = new URL(
      text,
      `http://site.invalid/${folder === '' ? '' : `${encodeURI(folder)}/`}`,
    )
    return pathname + search + hash
  } catch {
    return null
  }
}
