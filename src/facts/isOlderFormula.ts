/**
 * Does a formula come before another one of the same family? Versions are the number at the end: `craft-2` is older than
 * `craft-10`. None at all is older than any; another family is never older, so that processes of two releases that share
 * a database do not score to and fro.
 *
 * @example
 * isOlderFormula('craft-1', 'craft-2') // true
 */
export function isOlderFormula(formula: string | null, than: string): boolean {
  if (formula === null) return true
  const [family, version] = partsOf(formula)
  const [otherFamily, otherVersion] = partsOf(than)
  return family === otherFamily && version < otherVersion
}

function partsOf(formula: string): readonly [string, number] {
  const match = /^(.*?)-(\d+)$/.exec(formula)
  return match ? [match[1] ?? '', Number(match[2])] : [formula, 0]
}
