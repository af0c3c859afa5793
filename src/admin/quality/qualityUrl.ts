import type { QualityLine } from './QualityLine.ts'

/** Under the admin's own address. */
export const QUALITY_PATH = '/quality'

/** The page of the admin that tells how good the articles of a line are. */
export const qualityUrl = (admin: string, line: QualityLine): string =>
  line.by === 'site' ? `${admin}${QUALITY_PATH}` : `${admin}${QUALITY_PATH}/${line.by}/${encodeURIComponent(line.id)}`
