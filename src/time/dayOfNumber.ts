const DAY_MS = 86_400_000
const FIRST = -719_162 // 0001-01-01
const LAST = 2_932_896 // 9999-12-31

/**
 * The calendar day that is `number` days after 1970-01-01, as `YYYY-MM-DD`.
 *
 * @throws RangeError outside of 0001-01-01 … 9999-12-31, the days that four digits can name.
 */
export function dayOfNumber(number: number): string {
  if (!(number >= FIRST && number <= LAST)) {
    throw new RangeError('`dayOfNumber` requires a day between 0001-01-01 and 9999-12-31')
  }
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}
