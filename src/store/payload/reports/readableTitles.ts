import type { PayloadRequest, SelectIncludeType } from 'payload'
import type { Subject } from '../../../facts/Fact.ts'
import { idsByCollection } from '../../../facts/idsByCollection.ts'
import { subjectKey } from '../../../facts/subjectKey.ts'
import { settingsOf } from '../../../settings/settingsOf.ts'
import { nativeId } from '../nativeId.ts'
import { readMappedFields } from '../readMappedFields.ts'

/** The titles of these documents by the keys of the subjects, of those only that the caller may read. */
export async function readableTitles(
  req: PayloadRequest,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, string | null>> {
  const titles = new Map<string, string | null>()
  const { content } = settingsOf(req.payload)
  for (const [collection, ids] of idsByCollection(subjects)) {
    const map = content[collection]
    if (!map) continue
    const { docs } = await req.payload
      .find({
        collection,
        where: { id: { in: ids.map((id) => nativeId(req.payload, collection, id)) } },
        select: selectOf(map.title),
        depth: 0,
        limit: 0,
        pagination: false,
        req,
        overrideAccess: false,
      })
      .catch(() => ({ docs: [] }))
    for (const doc of docs) {
      const fields = readMappedFields(req.payload, { ...doc }, map)
      titles.set(subjectKey({ collection, id: String(doc.id) }), fields.document.title)
    }
  }
  return titles
}

/** Only the title: whole articles, each with a body, would take most of an explanation's time. */
function selectOf(path: string): SelectIncludeType {
  const [first = path, ...below] = path.split('.')
  return { [first]: below.length === 0 ? true : selectOf(below.join('.')) }
}
