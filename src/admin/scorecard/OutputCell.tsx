import type { TargetProgress } from '../../scorecards/ScorecardReport.ts'
import { Bar } from '../chart/Bar.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { FigureButton, type FigureRow } from './FigureButton.tsx'
import { TargetFigures } from './TargetFigures.tsx'

type Props = {
  readonly published: number
  readonly overridden: number
  readonly progress: TargetProgress | null
  /** The number at the far end of the bars of all lines. */
  readonly most: number
  readonly row: FigureRow
  readonly text: DeskText
}

/** How much was published, against the target, and how much of it although a channel asked for more. */
export const OutputCell = ({ published, overridden, progress, most, row, text }: Props) => (
  <div className="co-plot">
    <Bar value={published} target={progress?.target ?? null} most={most} />
    <div className="co-plot__figures">
      <FigureButton
        figure="scorecard.published"
        name={text.t('published')}
        value={published}
        kind="count"
        row={row}
        text={text}
      />
      {overridden > 0 ? (
        <span className="co-small">
          {`${text.t('overriddenCount')} `}
          <FigureButton
            figure="scorecard.overridden"
            name={text.t('overriddenCount')}
            value={overridden}
            kind="count"
            row={row}
            text={text}
            isMinor
          />
        </span>
      ) : null}
      <TargetFigures goal="published" progress={progress} kind="count" row={row} text={text} />
    </div>
  </div>
)
