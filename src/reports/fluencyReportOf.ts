import type { Payload } from 'payload'
import { primarySubtag } from '../text/primarySubtag.ts'
import type { FluencyReport } from './FluencyReport.ts'
import { fluencyReports } from './fluencyReports.ts'

/** How it stands with fluency in a language; null for none, and for one that has no article, which was never counted. */
export async function fluencyReportOf(payload: Payload, language: string | null): Promise<FluencyReport | null> {
  const wanted = primarySubtag(language)
  return (await fluencyReports(payload)).find((one) => one.language === wanted) ?? null
}
