/** A value as opaque text that is safe in a URL; `opaqueValue` reads it. */
export function opaqueText(value: unknown): string {
  // Ids are any text, `btoa` takes Latin-1 only: percent-encoding makes the one into the other.
  const text = encodeURIComponent(JSON.stringify(value))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
