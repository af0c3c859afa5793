/** Letters of a word that is too long for an abbreviation. */
const LONG_WORD = /^\p{L}{5,}$/u

/** Whether a headline shouts: two or more exclamation marks, or most of its long words, at least two, in capitals. */
export function isShouting(title: string): boolean {
  if ((title.match(/[!！]/g) ?? []).length >= 2) return true
  const long = title.split(/[^\p{L}\p{M}]+/u).filter((word) => LONG_WORD.test(word) && isCased(word))
  const loud = long.filter((word) => word === word.toUpperCase())
  return loud.length >= 2 && loud.length > long.length / 2
}

function isCased(word: string): boolean {
  return word.toUpperCase() !== word.toLowerCase()
}
