import type { Payload } from 'payload'
import type { ComparableText } from '../../../reviews/ComparableText.ts'
import { mongoOf } from '../mongo/mongoOf.ts'
import { sqliteOf } from '../sqlite/sqliteOf.ts'
import { storesOf } from '../storesOf.ts'

/** So many live texts, chosen by chance; all of them where there are fewer. */
export async function sampleTexts(payload: Payload, size: number): Promise<readonly ComparableText[]> {
  const { generation, formula } = await storesOf(payload).scorecards.projection()
  const sqlite = sqliteOf(payload)
  const rows = sqlite
    ? (
        await sqlite.execute({
          sql: `SELECT subject_collection AS collection, subject_id AS id, content_hash AS hash, language FROM ops_scores
            WHERE generation = ? AND live = 1 AND formula = ? ORDER BY random() LIMIT ?`,
          args: [generation, formula, size],
        })
      ).rows
    : ((await mongoOf(payload)
        ?.collection('ops-scores')
        .aggregate([
          { $match: { generation, live: true, formula } },
          { $sample: { size } },
          { $project: { collection: '$subjectCollection', id: '$subjectId', hash: '$contentHash', language: 1 } },
        ])
        .toArray()) ?? [])
  return rows.map(({ collection, id, hash, language }) => ({
    collection: String(collection),
    id: String(id),
    contentHash: String(hash),
    language: language == null ? null : String(language),
  }))
}
