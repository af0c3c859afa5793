import { type FormEvent, useState } from 'react'
import type { ReviewDesk } from '../../reports/ReviewDesk.ts'
import type { Marks } from '../../reviews/Marks.ts'
import type { DeskText } from '../text/DeskText.ts'
import { type ReviewPlace, sendReview } from './sendReview.ts'
import { verdictKey } from './verdictKey.ts'

const MARKS = [1, 2, 3, 4, 5] as const
const VERDICTS = ['approve', 'revise', 'reject'] as const

type Props = {
  readonly desk: ReviewDesk
  readonly at: ReviewPlace
  readonly api: string
  readonly text: DeskText
  readonly onSaved: () => Promise<void>
}

/** Marks, a verdict and a note. A verdict is chosen by hand; a text may be judged without marks. */
export const ReviewForm = ({ desk, at, api, text, onSaved }: Props) => {
  const [marks, setMarks] = useState<Marks>(desk.own?.marks ?? {})
  const [verdict, setVerdict] = useState('')
  const [note, setNote] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const { t } = text
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { contentHash } = desk.text
    const refused = await sendReview(api, { at, contentHash, verdict, marks, note })
    if (refused === null || refused.length > 0) return setSaid(refused?.join(' ') || t('failed'))
    setSaid(t('reviewSaved'))
    setVerdict('')
    setNote('')
    await onSaved()
  }
  return (
    <form className="co-review__form" onSubmit={(event) => void save(event)}>
      {desk.rubric.map(({ name, label }) => (
        <fieldset key={name}>
          <legend>{label[text.language]}</legend>
          {MARKS.map((mark) => (
            <label key={mark}>
              <input
                type="radio"
                name={`mark-${name}`}
                checked={marks[name] === mark}
                onChange={() => setMarks({ ...marks, [name]: mark })}
              />
              {mark}
            </label>
          ))}
        </fieldset>
      ))}
      <p className="co-small">{t('reviewScale')}</p>
      <fieldset>
        <legend>{t('reviewVerdict')}</legend>
        {VERDICTS.map((name) => (
          <label key={name}>
            <input type="radio" name="verdict" required checked={verdict === name} onChange={() => setVerdict(name)} />
            {t(verdictKey(name))}
          </label>
        ))}
      </fieldset>
      <label className="co-review__note">
        {t('reviewNote')}
        <textarea rows={4} maxLength={5000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <button type="submit" className="co-more">
        {t('reviewSave')}
      </button>
      <p role="status" className="co-note">
        {said}
      </p>
    </form>
  )
}
