import { useId } from 'react'
import type { DeskView } from '../periods/DeskView.ts'
import { PERIODS } from '../periods/PERIODS.ts'
import type { DeskText } from '../text/DeskText.ts'

type Props = {
  readonly view: DeskView
  readonly text: DeskText
  /** What the last choice came to, read out by screen readers. */
  readonly said: string
  readonly onChoose: (view: DeskView) => void
}

/** What to see: authors or channels, and which period. */
export const DeskControls = ({ view, text, said, onChoose }: Props) => (
  <header className="co-controls">
    <h2 className="co-controls__title">{text.t('deskTitle')}</h2>
    <CutChoice view={view} text={text} onChoose={onChoose} />
    <PeriodChoice view={view} text={text} onChoose={onChoose} />
    <p className="co-controls__said" role="status" data-testid="co-status">
      {said}
    </p>
  </header>
)

type ChoiceProps = Omit<Props, 'said'>

const CutChoice = ({ view, text, onChoose }: ChoiceProps) => (
  <fieldset className="co-cut">
    <legend className="co-hidden">{text.t('cut')}</legend>
    {(['author', 'channel'] as const).map((by) => (
      <button
        key={by}
        type="button"
        className="co-cut__button"
        aria-pressed={view.by === by}
        onClick={() => onChoose({ ...view, by })}
      >
        {text.t(by === 'author' ? 'byAuthor' : 'byChannel')}
      </button>
    ))}
  </fieldset>
)

const PeriodChoice = ({ view, text, onChoose }: ChoiceProps) => {
  const id = useId()
  return (
    <div className="co-period">
      <label htmlFor={id}>{text.t('period')}</label>
      <select
        id={id}
        value={view.period}
        onChange={({ target }) => onChoose({ ...view, period: PERIODS.find((name) => name === target.value) ?? 'all' })}
      >
        {PERIODS.map((name) => (
          <option key={name} value={name}>
            {text.t(name)}
          </option>
        ))}
      </select>
      {view.period === 'custom'
        ? (['from', 'to'] as const).map((end) => (
            <label key={end} className="co-period__day">
              {text.t(end)}
              <input
                type="date"
                value={view[end]}
                onChange={({ target }) => onChoose({ ...view, [end]: target.value })}
              />
            </label>
          ))
        : null}
    </div>
  )
}
