/**
 * How many items (sources, images) are due where `each` words of the target call for one: at least one, at most three.
 *
 * It goes by the target of the kind of text, not by its length: cutting a text must not lessen what is due.
 *
 * @example
 * neededItems(800, 400) // 2
 */
export function neededItems(target: number, each: number): number {
  return Math.min(3, Math.max(1, Math.round(target / each)))
}
