/** Longest slug, in characters: long enough for a sentence, short enough for every file system and address bar. */
const MAX_LENGTH = 96

/**
 * A slug that keeps the letters and digits of every script, lower case, words joined by a hyphen. Empty when the text
 * has no letter or digit.
 *
 * @example slugOf('你好，World: 2 ways') // '你好-world-2-ways'
 */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
  return [...words.join('-')].slice(0, MAX_LENGTH).join('').replace(/-+$/, '')
}
