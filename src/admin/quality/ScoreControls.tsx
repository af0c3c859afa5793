import { useId } from 'react'
import { DIMENSION_WEIGHTS } from '../../scoring/DIMENSION_WEIGHTS.ts'
import type { LossName } from '../../scoring/Finding.ts'
import { GATES } from '../../scoring/GATES.ts'
import { SCORE_SORTS, type ScoreSort } from '../../scoring/SCORE_SORTS.ts'
import type { ReportArguments } from '../scorecard/deskQueries.ts'
import type { DeskText } from '../text/DeskText.ts'

type Props = {
  readonly chosen: ReportArguments
  readonly text: DeskText
  readonly onChoose: (chosen: ReportArguments) => void
}

const SORTS = Object.keys(SCORE_SORTS) as readonly ScoreSort[]
const LOSSES: readonly LossName[] = [...(Object.keys(DIMENSION_WEIGHTS) as LossName[]), ...GATES]

/** What comes first in a list of scores, and which articles it has. */
export const ScoreControls = ({ chosen, text, onChoose }: Props) => {
  const { t } = text
  const id = useId()
  const choose = (name: string, value: string) => {
    const { [name]: _, ...others } = chosen
    onChoose(value === '' ? others : { ...others, [name]: value })
  }
  return (
    <div className="co-period co-scores__controls">
      <label htmlFor={`${id}-sort`}>{t('sort')}</label>
      <select id={`${id}-sort`} value={chosen.sort ?? 'lowest'} onChange={({ target }) => choose('sort', target.value)}>
        {SORTS.map((name) => (
          <option key={name} value={name}>
            {t(`sort_${name}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-weakest`}>{t('weakestIn')}</label>
      <select
        id={`${id}-weakest`}
        value={chosen.weakest ?? ''}
        onChange={({ target }) => choose('weakest', target.value)}
      >
        <option value="">{t('anyDimension')}</option>
        {LOSSES.map((name) => (
          <option key={name} value={name}>
            {t(name)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-under`}>{t('underPoints')}</label>
      <input
        id={`${id}-under`}
        type="number"
        min="0"
        max="100"
        value={chosen.under ?? ''}
        onChange={({ target }) => choose('under', target.value)}
      />
    </div>
  )
}
