/**
 * The kinds of character that the scanner tells apart.
 *
 * From `word` on a character is part of a token; from `single` on it is a token by itself. Between the two, the number
 * also names the script of the token that the character begins.
 */
export const CHARACTER_CLASS = {
  other: 0,
  space: 1,
  /** A combining mark: part of the token before it. */
  mark: 2,
  /** Invisible inside a word and no part of its identity: joiners, soft hyphen. */
  ignored: 3,
  /** Joins two digits: the comma of `1,000`. */
  midNumber: 4,
  /** Joins two digits or two letters: the full stop of `3.5` and `example.com`, the apostrophe of `don’t`. */
  mid: 5,
  /** Joins anything: the underscore. */
  connector: 6,
  /** Ends a sentence wherever it stands: `。`, `！`, the danda. */
  stop: 7,
  /** Ends a sentence when white space or nothing follows: `!`, `?`, `…` (and the full stop, which is `mid`). */
  spacedStop: 8,
  word: 16,
  latin: 16,
  cyrillic: 17,
  greek: 18,
  arabic: 19,
  devanagari: 20,
  tamil: 21,
  hangul: 22,
  letter: 23,
  digit: 24,
  single: 32,
  han: 32,
  kana: 33,
  /** Thai, Lao, Khmer and Burmese letters: these scripts put no space between words. */
  unspaced: 34,
} as const
