/** A quoted YAML text that is still open at the end of a line, by its quote character. */
export type OpenQuote = '"' | "'" | null

/**
 * Tells whether a quoted text is open after `line`. A text may begin only where a value does: at the first character after a key
 * (`startsValue`) or after a list dash. `''` in single quotes and `\"` in double quotes do not close it.
 */
export function openQuoteAfter(line: string, open: OpenQuote, startsValue: boolean): OpenQuote {
  if (open !== null) return closesIn(line, open) ? null : open
  const value = startsValue ? line.trimStart() : (/^\s*-\s+(.*)$/.exec(line)?.[1] ?? '')
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return null
  return closesIn(value.slice(1), quote) ? null : quote
}

function closesIn(text: string, quote: '"' | "'"): boolean {
  const bare = quote === '"' ? text.replace(/\\./g, '') : text.replaceAll("''", '')
  return bare.includes(quote)
}
