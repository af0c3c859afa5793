import { parseScorecardQuery } from './parseScorecardQuery.ts'
import { SCORECARD_FIGURES } from './SCORECARD_FIGURES.ts'
import type { ScorecardQuery } from './ScorecardQuery.ts'
import type { ArgumentError } from './ScorecardRefusal.ts'

/** The word for the period of undated documents, which has no name of its own. */
const UNDATED = 'undated'

/**
 * A figure of one row. `period` names the row's period where the query has several; null is that of undated documents.
 */
export type ExplainQuery = ScorecardQuery & { readonly figure: string; readonly period?: string | null }

export type ParsedExplainQuery =
  | { readonly ok: true; readonly query: ExplainQuery }
  | { readonly ok: false; readonly errors: readonly ArgumentError[] }

/**
 * Reads the arguments of an explanation: `figure`, those of the report, and `period` to choose one of its periods.
 *
 * @param others names of figures of other reports, for whoever has to be told which there are
 */
export function parseExplainQuery(
  raw: Readonly<Record<string, unknown>>,
  others: readonly string[] = [],
): ParsedExplainQuery {
  const parsed = parseScorecardQuery({ ...raw, limit: undefined, after: undefined })
  const { figure, period } = raw
  const isKnown = typeof figure === 'string' && SCORECARD_FIGURES.has(figure)
  const names = [...SCORECARD_FIGURES.keys(), ...others].join(', ')
  const errors: readonly ArgumentError[] = [
    ...(isKnown ? [] : [{ path: 'figure', message: `must be one of ${names}` }]),
    ...(isPeriod(period) ? [] : [{ path: 'period', message: 'must be the period of a row, or undated' }]),
    ...(parsed.ok ? [] : parsed.errors),
  ]
  if (!parsed.ok || !isKnown || errors.length > 0) return { ok: false, errors }
  return { ok: true, query: { ...parsed.query, figure, ...chosenPeriod(period) } }
}

function isPeriod(period: unknown): boolean {
  return period === undefined || period === null || typeof period === 'string'
}

function chosenPeriod(period: unknown): { readonly period?: string | null } {
  if (typeof period !== 'string' || period === '') return {}
  return { period: period === UNDATED ? null : period }
}
