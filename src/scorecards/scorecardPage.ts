import { comparePlaces } from './comparePlaces.ts'
import { encodeCursor } from './encodeCursor.ts'
import type { ScorecardPlace, ScorecardQuery } from './ScorecardQuery.ts'
import type { ScorecardCell } from './scorecardCells.ts'

/** The cells of a page, and the cursor of the next one: null when there is none. */
export type ScorecardPage = { readonly cells: readonly ScorecardCell[]; readonly next: string | null }

/** Takes the page that a query asks for from the cells of a report, which come in order. */
export function scorecardPage(cells: Iterable<ScorecardCell>, { after, limit }: ScorecardQuery): ScorecardPage {
  const page: ScorecardCell[] = []
  for (const cell of cells) {
    if (after !== null && comparePlaces(placeOf(cell), after) <= 0) continue
    const last = page.at(-1)
    if (last && page.length === limit) return { cells: page, next: encodeCursor(placeOf(last)) }
    page.push(cell)
  }
  return { cells: page, next: null }
}

function placeOf({ key, period }: ScorecardCell): ScorecardPlace {
  return { ...key, period: period.period }
}
