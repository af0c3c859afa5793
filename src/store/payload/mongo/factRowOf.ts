import type { FactRow } from '../factRow.ts'

/** A document of `ops-events` as Payload would have read it: `_id` is `id`. */
export const factRowOf = (row: Readonly<Record<string, unknown>>): FactRow => {
  const { _id, ...rest } = row
  return { ...rest, id: String(_id) } as FactRow
}
