// U+FDD0…U+FDEF are no characters and may not be interchanged (Unicode 23.7), so the converter uses them as marks of its own.
const NONCHARACTERS = /[\uFDD0-\uFDEF]/g
const NULLS = /\0/g

/** The text of a file without byte order mark, with `\n` as the only line end and without characters that no text may hold. */
export function normalizeText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(NONCHARACTERS, '')
    .replace(NULLS, '\uFFFD')
}
