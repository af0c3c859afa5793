import type { Craft } from '../scoring/craft.ts'
import { mendOf } from '../scoring/mendOf.ts'
import type { ReportedCraft } from './ReportedCraft.ts'

/** A craft score with what would mend each finding, which no fact keeps: a later version may say it better. */
export const withMends = (craft: Craft): ReportedCraft => ({
  ...craft,
  findings: craft.findings.map((finding) => ({ ...finding, mend: mendOf(finding, 'en'), source: null })),
})
