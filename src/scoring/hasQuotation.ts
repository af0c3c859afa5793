const OPENING = /[“„«「『"]/
const CLOSING = /[”“»」』"]/g

/** Characters between the marks below which they mark a word, not a quotation. */
const LEAST_LENGTH = 9

/** Whether a paragraph quotes somebody: quotation marks with at least nine characters between the first and the last. */
export function hasQuotation(text: string): boolean {
  const first = text.search(OPENING)
  if (first < 0) return false
  let last = first
  for (const match of text.matchAll(CLOSING)) last = match.index
  return last - first > LEAST_LENGTH
}
