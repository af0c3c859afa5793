/** What `opaqueText` was given, unchecked; null for any other text. */
export function opaqueValue(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(atob(text.replaceAll('-', '+').replaceAll('_', '/'))))
  } catch {
    return null
  }
}
