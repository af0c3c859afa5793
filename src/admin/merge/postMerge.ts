import type { Places } from '../Places.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { sendReport } from '../sendReport.ts'
import type { MergeSubject } from './MergeSubject.ts'

/** Merges over REST, with the login of the page; `into: null` undoes it. */
export const postMerge = (
  { api }: Pick<Places, 'api'>,
  { role, id }: MergeSubject,
  into: string | null,
): Promise<ReportAnswer<unknown>> =>
  sendReport(
    `${api}/content-ops/${role}/${encodeURIComponent(id)}/${into === null ? 'unmerge' : 'merge'}`,
    into === null ? {} : { into },
  )
