import type { ReportedFinding } from '../../reports/ReportedCraft.ts'
import { documentUrl } from '../documentUrl.ts'
import type { DeskText } from '../text/DeskText.ts'

type Props = {
  readonly source: ReportedFinding['source']
  /** Where the admin is served. */
  readonly admin: string
  readonly text: DeskText
}

/** What a text was copied from. */
export const FindingSourceLink = ({ source, admin, text }: Props) =>
  source === null ? null : (
    <a href={documentUrl(admin, source.collection, source.id)}>{source.title ?? text.t('titleHidden')}</a>
  )
