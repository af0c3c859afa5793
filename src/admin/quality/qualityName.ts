import type { ScorecardReport } from '../../scorecards/ScorecardReport.ts'
import { lineOfRow } from '../scorecard/lineOfRow.ts'
import type { DeskText } from '../text/DeskText.ts'
import type { QualityLine } from './QualityLine.ts'

/** What a line is called; by its id where its report says nothing of it. */
export function qualityName(report: ScorecardReport | null, line: QualityLine, text: DeskText): string {
  if (line.by === 'site') return text.t('site')
  const row = report?.rows[0]
  return row ? lineOfRow(row, line.by, text).label : line.id
}
