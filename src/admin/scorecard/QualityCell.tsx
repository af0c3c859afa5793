import type { Quality, TargetProgress } from '../../scorecards/ScorecardReport.ts'
import { Interval } from '../chart/Interval.tsx'
import type { Domain } from '../chart/placeOn.ts'
import type { DeskText } from '../text/DeskText.ts'
import { FigureButton, type FigureRow } from './FigureButton.tsx'
import { TargetFigures } from './TargetFigures.tsx'

type Props = {
  readonly craft: Quality | null
  readonly progress: TargetProgress | null
  readonly domain: Domain
  readonly row: FigureRow
  readonly text: DeskText
}

/** How good it was: mean, band and target; a dash where nothing was scored. */
export const QualityCell = ({ craft, progress, domain, row, text }: Props) => {
  const of = { kind: 'points', row, text } as const
  const figure = 'scorecard.quality.craft'
  const mean = <FigureButton figure={`${figure}.mean`} name={text.t('craft')} value={craft?.mean ?? null} {...of} />
  if (!craft) return mean
  const { low, high } = craft
  return (
    <div className="co-plot">
      <Interval low={low} high={high} mean={craft.mean} target={progress?.target ?? null} domain={domain} />
      <div className="co-plot__figures">
        {mean}
        <span className="co-small">
          <FigureButton figure={`${figure}.low`} name={text.t('low')} value={low} isMinor {...of} />–
          <FigureButton figure={`${figure}.high`} name={text.t('high')} value={high} isMinor {...of} />
        </span>
        <TargetFigures goal="craft" progress={progress} {...of} />
      </div>
    </div>
  )
}
