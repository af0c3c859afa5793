import { MAX_SLUG_LENGTH } from './MAX_SLUG_LENGTH.ts'

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
  return [...words.join('-')].slice(0, MAX_SLUG_LENGTH).join('').replace(/-+$/, '')
}
