import type { PayloadRequest } from 'payload'
import { subjectKey } from '../../facts/subjectKey.ts'
import { subjectOfKey } from '../../facts/subjectOfKey.ts'
import type { PublishingObstacles } from '../../scoring/PublishingObstacles.ts'
import { readableTitles } from './reports/readableTitles.ts'

/**
 * The title of what most of a refused text was copied from; null for no copy, and where the caller may not read it. Only for a
 * save that is refused: where the caller may read nothing, asking ends the save's transaction.
 */
export async function originalTitle(req: PayloadRequest, { craft }: PublishingObstacles): Promise<string | null> {
  const copied = craft?.findings.find(({ rule }) => rule === 'copied-text')
  const source = subjectOfKey(typeof copied?.data?.source === 'string' ? copied.data.source : null)
  return source && ((await readableTitles(req, [source])).get(subjectKey(source)) ?? null)
}
