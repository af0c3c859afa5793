import type { ScorecardRow } from '../../scorecards/ScorecardReport.ts'

/** What lines can be sorted by. Names go up, figures go down, unknown figures last. */
export type LineOrder = 'name' | 'published' | 'words' | 'live' | 'craft'

/** Lines in an order; equal ones by name. */
export function sortLines(rows: readonly ScorecardRow[], order: LineOrder, locale: string): readonly ScorecardRow[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const byName = (a: ScorecardRow, b: ScorecardRow) => collator.compare(nameOf(a), nameOf(b))
  if (order === 'name') return rows.toSorted(byName)
  return rows.toSorted((a, b) => figureOf(b, order) - figureOf(a, order) || byName(a, b))
}

function figureOf(row: ScorecardRow, order: Exclude<LineOrder, 'name'>): number {
  return order === 'craft' ? (row.quality.craft?.mean ?? -1) : row[order]
}

/** The line of nobody sorts after all names. */
const nameOf = ({ author, channel }: ScorecardRow): string => (author ?? channel)?.name ?? '\u{10FFFF}'
