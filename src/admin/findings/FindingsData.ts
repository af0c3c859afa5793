import type { Craft } from '../../scoring/craft.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'

/** What the panel shows: the part of a score report that it needs, or why there is none. */
export type FindingsData = ReportAnswer<{ readonly craft: Craft | null; readonly percentile: number | null }>
