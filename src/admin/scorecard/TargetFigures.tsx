import type { TargetProgress } from '../../scorecards/ScorecardReport.ts'
import type { DeskText } from '../text/DeskText.ts'
import type { FigureKind } from '../text/figureText.ts'
import { FigureButton, type FigureRow } from './FigureButton.tsx'

type Props = {
  readonly goal: 'published' | 'words' | 'craft'
  readonly progress: TargetProgress | null
  readonly kind: FigureKind
  readonly row: FigureRow
  readonly text: DeskText
}

/** The target of a figure and how much of it has been reached; says that there is none where there is none. */
export const TargetFigures = ({ goal, progress, kind, row, text }: Props) => {
  const { t } = text
  if (!progress) {
    return (
      <span className="co-small" title={t('noTargetTitle')}>
        {t('noTarget')}
      </span>
    )
  }
  const name = goal === 'craft' ? t('craftTarget') : `${t(goal)}, ${t('target')}`
  const of = { row, text, isMinor: true }
  return (
    <span className="co-small">
      {t('ofTarget')}{' '}
      <FigureButton
        figure={`scorecard.targets.${goal}.target`}
        name={name}
        value={progress.target}
        kind={kind}
        {...of}
      />
      {' · '}
      <FigureButton
        figure={`scorecard.targets.${goal}.ratio`}
        name={`${name}, ${t('progress')}`}
        value={progress.ratio}
        kind="percent"
        {...of}
      />
    </span>
  )
}
