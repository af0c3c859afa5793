import type { Payload } from 'payload'
import { FLUENCY } from '../fluency/FLUENCY.ts'
import { isFluencyOn } from '../fluency/isFluencyOn.ts'
import { fluencyLog } from '../store/payload/fluency/fluencyLog.ts'
import type { FluencyReport } from './FluencyReport.ts'

/** How it stands with fluency in each language of the archive, the one with most articles first. */
export async function fluencyReports(payload: Payload): Promise<readonly FluencyReport[]> {
  const languages = (await fluencyLog(payload).read())?.languages ?? {}
  return Object.entries(languages)
    .map(([language, known]) => ({
      language,
      articles: known.articles,
      least: FLUENCY.leastArticles,
      on: isFluencyOn(known),
      learned: known.model && { articles: known.model.articles, at: known.model.learnedAt },
    }))
    .toSorted((a, b) => b.articles - a.articles || (a.language < b.language ? -1 : 1))
}
