import { lineTexts } from './lineTexts.ts'
import { readConsistently } from './readConsistently.ts'
import { readScorecardTable } from './readScorecardTable.ts'
import type { ScorecardPorts } from './ScorecardPorts.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { ScorecardReport } from './ScorecardReport.ts'
import { scorecardCells } from './scorecardCells.ts'
import { scorecardPage } from './scorecardPage.ts'
import { scorecardRow } from './scorecardRow.ts'

/**
 * How much was put out and how good it is, per line and period: one page of the report that `query` asks for.
 *
 * A line with any event in the range has a row for each period, counts 0 and quality null where nothing happened. So
 * have the site, and a line that the query names, where nothing happened in the whole range: what is live is known. An id
 * that nothing ever happened to gives no rows.
 *
 * @throws ScorecardRefusal when the report has more than 50,000 cells.
 * @throws ProjectionMoved when the figures were rebuilt again and again while they were read.
 */
export async function scorecards(ports: ScorecardPorts, query: ScorecardQuery): Promise<ScorecardReport> {
  const table = await readConsistently(ports.store, (projection) => readScorecardTable(ports, query, projection))
  const { cells, next } = scorecardPage(scorecardCells(table, query, ports.shrinkage), query)
  const texts = await lineTexts(
    ports,
    query,
    cells.map(({ key }) => key),
  )
  const { timeZone, formula, position, pending } = table.projection
  return {
    ...{ by: query.by, grain: query.grain, from: query.from, to: query.to },
    timeZone,
    formula,
    rows: cells.map((cell) => scorecardRow(cell, texts)),
    next,
    asOf: { position, pending },
  }
}
