import type { Quality } from '../../scorecards/ScorecardReport.ts'
import type { DeskText } from '../text/DeskText.ts'
import { FigureButton, type FigureRow } from './FigureButton.tsx'

type Props = { readonly craft: Quality | null; readonly row: FigureRow; readonly text: DeskText }

/** The place among all lines, or that there are too few articles for one, with how many there are. */
export const RankCell = ({ craft, row, text }: Props) => {
  const { t } = text
  const rank = craft?.rank ?? null
  const of = { row, text, kind: 'whole' } as const
  if (!craft || rank !== null) {
    return <FigureButton figure="scorecard.quality.craft.rank" name={t('rank')} value={rank} prefix="#" {...of} />
  }
  return (
    <span className="co-small" title={t('tooFewTitle')}>
      {t('tooFew')} (n ={' '}
      <FigureButton figure="scorecard.quality.craft.n" name={t('articlesCounted')} value={craft.n} isMinor {...of} />)
    </span>
  )
}
