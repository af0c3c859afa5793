import { fetchReport } from '../fetchReport.ts'
import type { Places } from '../Places.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import type { MergeSubject, MergeTarget } from './MergeSubject.ts'

/** As many as can be looked over; who has more of one name writes more of it. */
const MOST = 10

/** The documents that this one can be merged into, by a part of their name; those that are merged themselves are none. */
export async function findTargets(
  { api }: Pick<Places, 'api'>,
  { collection, id }: MergeSubject,
  name: string,
  signal: AbortSignal,
): Promise<ReportAnswer<readonly MergeTarget[]>> {
  const query = new URLSearchParams({
    depth: '0',
    limit: String(MOST),
    sort: 'name',
    'select[name]': 'true',
    'where[id][not_equals]': id,
    'where[mergedInto][exists]': 'false',
    ...(name.trim() === '' ? {} : { 'where[name][contains]': name.trim() }),
  })
  const answer = await fetchReport<{ readonly docs: readonly { readonly id: unknown; readonly name: unknown }[] }>(
    `${api}/${encodeURIComponent(collection)}?${query}`,
    signal,
  )
  if (!answer.ok) return answer
  return { ok: true, report: answer.report.docs.map((doc) => ({ id: String(doc.id), name: String(doc.name) })) }
}
