const DAY_MS = 86_400_000

/** Days from 1970-01-01 to `day`, negative before it. Plain calendar arithmetic: no zone is involved. */
export function dayNumberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}
