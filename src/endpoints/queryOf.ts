import type { PayloadRequest } from 'payload'
import { ReportRefusal } from '../reports/ReportRefusal.ts'

/**
 * The query string as it was sent: texts by name, a list where a name was given twice.
 *
 * @param allowed names that the report has.
 * @throws ReportRefusal 400 for any other: a misspelt argument would be answered with another report.
 */
export function queryOf(req: PayloadRequest, allowed: readonly string[]): Readonly<Record<string, unknown>> {
  const names = [...new Set(req.searchParams.keys())]
  const unknown = names.filter((name) => !allowed.includes(name))
  if (unknown.length > 0) {
    const message = `is no argument of this report; there are ${allowed.join(', ')}`
    throw new ReportRefusal(
      400,
      unknown.map((path) => ({ path, message })),
    )
  }
  return Object.fromEntries(
    names.map((name) => {
      const values = req.searchParams.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}
