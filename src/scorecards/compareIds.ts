/** The order of ids, and of days and periods, as text by code unit; null (nobody, none, undated) comes first. */
export function compareIds(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return -1
  return b === null || a > b ? 1 : -1
}
