const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}]/u

/** Ranges of code points that take two columns: East Asian Width W and F of UAX #11, whole blocks at a time. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b16f],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

/**
 * How many columns a line of text takes in a fixed grid: 2 for Chinese, Japanese and Korean characters and emoji, 0 for
 * marks and control characters, 1 for the rest. One limit then fits all languages.
 *
 * @example
 * columnWidth('Hi 你好') // 7
 */
export function columnWidth(text: string): number {
  let width = 0
  for (const character of text.normalize('NFC')) width += widthOf(character)
  return width
}

function widthOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= 0x20 && codePoint < 0x7f) return 1
  if (ZERO_WIDTH.test(character)) return 0
  return WIDE.some(([from, to]) => codePoint >= from && codePoint <= to) ? 2 : 1
}
