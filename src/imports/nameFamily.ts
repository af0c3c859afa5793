/** Well below where names are cut to make room for a number. */
const SHORTEST_CUT = 60

const LETTERS = 20

/**
 * What a slug or the stem of a file name shares with all that it could be numbered to, and that could be numbered to it: its first
 * letters. Names of different families cannot get into each other's way; names of one family may.
 *
 * @example nameFamily('Photo-2-320x180') // 'photo'
 */
export function nameFamily(name: string): string {
  const stem = name.replace(/-\d+x\d+$/, '')
  const start = [...stem.normalize('NFC').toLowerCase()].slice(0, SHORTEST_CUT).join('')
  return [...start.replace(/\P{L}/gu, '')].slice(0, LETTERS).join('')
}
