import type { ScorecardRow } from '../../scorecards/ScorecardReport.ts'
import type { DeskText } from '../text/DeskText.ts'

/** Who a row is about: the words for it, its id (null for nobody), and how a query names it. */
export type RowLine = { readonly label: string; readonly id: string | null; readonly argument: string }

/** The line of a row of a report by author or by channel. */
export function lineOfRow(row: ScorecardRow, by: 'author' | 'channel', { t }: DeskText): RowLine {
  const named = row[by]
  if (!named) return { label: t(by === 'author' ? 'noAuthor' : 'noChannel'), id: null, argument: 'none' }
  return { label: named.name ?? t('namelessLine', { id: named.id }), id: named.id, argument: named.id }
}
