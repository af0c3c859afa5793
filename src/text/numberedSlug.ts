import { MAX_SLUG_LENGTH } from './MAX_SLUG_LENGTH.ts'

/**
 * The slug for the n-th document of one name; the name is cut where the number would make it longer than slugs are.
 *
 * @example numberedSlug('open-day', 2) // 'open-day-2'
 */
export function numberedSlug(base: string, number: number): string {
  const end = `-${number}`
  return `${[...base].slice(0, MAX_SLUG_LENGTH - end.length).join('')}${end}`.replace(/-+(?=-\d+$)/, '')
}
