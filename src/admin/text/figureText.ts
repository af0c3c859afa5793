/**
 * How a number is written: articles and words with at most two decimals, points with one, a ratio as per cent, an input as the
 * report has it; points lost with a minus, and a small loss with the digits that it needs, so that it does not look like none.
 */
export type FigureKind = 'count' | 'points' | 'percent' | 'whole' | 'exact' | 'loss'

/** What stands for a number that is not known. */
export const UNKNOWN = '—'

const FORMATS: Readonly<Record<FigureKind, Intl.NumberFormatOptions>> = {
  count: { maximumFractionDigits: 2 },
  points: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  percent: { style: 'percent', maximumFractionDigits: 0 },
  whole: { maximumFractionDigits: 0 },
  exact: { maximumFractionDigits: 6 },
  loss: { maximumFractionDigits: 2 },
}

/**
 * A number as the desk shows it; `—` for null, which is never 0.
 *
 * @param locale for `Intl`.
 * @example figureText(2.5, 'count', 'en') // '2.5'
 */
export function figureText(value: number | null, kind: FigureKind, locale: string): string {
  if (value === null) return UNKNOWN
  const isTiny = kind === 'loss' && value > 0 && value < 0.005
  const written = new Intl.NumberFormat(locale, isTiny ? { maximumSignificantDigits: 1 } : FORMATS[kind]).format(value)
  return kind === 'loss' && value > 0 ? `−${written}` : written
}
