/**
 * The language of a tag, without region and script.
 *
 * @example
 * primarySubtag('zh_CN') // 'zh'
 */
export function primarySubtag(language: string | null): string {
  return (language ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? ''
}
