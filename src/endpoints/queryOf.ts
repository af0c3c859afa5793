import type { PayloadRequest } from 'payload'

/** The query string as it was sent: texts by name, a list where a name was given twice. */
export function queryOf(req: PayloadRequest): Readonly<Record<string, unknown>> {
  const query: Record<string, unknown> = {}
  for (const name of new Set(req.searchParams.keys())) {
    const values = req.searchParams.getAll(name)
    query[name] = values.length === 1 ? values[0] : values
  }
  return query
}
