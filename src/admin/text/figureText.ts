/** How a number is written: articles and words with at most two decimals, points with one, a ratio as per cent, an input as the report has it. */
export type FigureKind = 'count' | 'points' | 'percent' | 'whole' | 'exact'

/** What stands for a number that is not known. */
export const UNKNOWN = '—'

const FORMATS: Readonly<Record<FigureKind, Intl.NumberFormatOptions>> = {
  count: { maximumFractionDigits: 2 },
  points: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  percent: { style: 'percent', maximumFractionDigits: 0 },
  whole: { maximumFractionDigits: 0 },
  exact: { maximumFractionDigits: 6 },
}

/**
 * A number as the desk shows it; `—` for null, which is never 0.
 *
 * @param locale for `Intl`.
 * @example figureText(2.5, 'count', 'en') // '2.5'
 */
export function figureText(value: number | null, kind: FigureKind, locale: string): string {
  return value === null ? UNKNOWN : new Intl.NumberFormat(locale, FORMATS[kind]).format(value)
}
