import { openQuoteAfter } from './openQuoteAfter.ts'

/** One key of a YAML mapping with every line that belongs to it; `rest` is what follows the colon. */
export type TopLevelEntry = { readonly key: string; readonly text: string; readonly rest: string }

const KEY = /^(["']?)([\p{L}_][\p{L}\p{N}_ .-]*)\1[ \t]*:(?=[ \t]|$)/u

/** Cuts the text of a YAML mapping at its unindented keys; a key-like line inside an open quoted text is no key. */
export function topLevelEntries(raw: string): readonly TopLevelEntry[] {
  const groups: { key: string; lines: string[]; after: number }[] = []
  let quote: '"' | "'" | null = null
  for (const line of raw.split('\n')) {
    const match = quote === null ? KEY.exec(line) : null
    if (match?.[2] !== undefined) groups.push({ key: match[2].trim(), lines: [], after: match[0].length })
    groups.at(-1)?.lines.push(line)
    quote = openQuoteAfter(match === null ? line : line.slice(match[0].length), quote, match !== null)
  }
  return groups.map(({ key, lines, after }) => {
    const text = lines.join('\n')
    return { key, text, rest: text.slice(after) }
  })
}
