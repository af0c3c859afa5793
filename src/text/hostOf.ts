/**
 * The host that a URL leads to, lower case, in ASCII form, without a leading `www.` and a trailing dot; null for what is
 * no web address (a path, a fragment, `mailto:`) or has no dot in its host (`localhost`).
 *
 * @example
 * hostOf('https://www.Example.org/a') // 'example.org'
 */
export function hostOf(url: string): string | null {
  const address = url.trim().startsWith('//') ? `https:${url.trim()}` : url.trim()
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  const host = new URL(address).hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '')
  return host.includes('.') ? host : null
}
