import { useState } from 'react'
import type { Subject } from '../../facts/Fact.ts'
import type { NewApprovalLink } from '../../reports/ApprovalRequest.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { sendReport } from '../sendReport.ts'
import type { DeskText } from '../text/DeskText.ts'

type Props = {
  readonly subject: Subject
  readonly api: string
  readonly text: DeskText
  readonly onAsked: () => Promise<void>
}

/** Makes a link for somebody without an account, and shows it, once, to be copied. */
export const AskByLink = ({ subject, api, text, onAsked }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [answer, setAnswer] = useState<ReportAnswer<NewApprovalLink> | null>(null)
  const { t } = text
  const ask = async (): Promise<void> => {
    const made = await sendReport<NewApprovalLink>(`${api}/content-ops/approvals`, { ...subject, name, email })
    setAnswer(made)
    if (!made.ok) return
    setName('')
    setEmail('')
    await onAsked()
  }
  if (!isOpen)
    return (
      <button type="button" className="co-more" onClick={() => setOpen(true)}>
        {t('askByLink')}
      </button>
    )
  // Not a form: it stands inside the article's own.
  return (
    <fieldset className="co-ask" data-testid="co-ask">
      <legend>{t('askByLink')}</legend>
      <label>
        {t('askName')}
        <input type="text" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {t('askEmail')}
        <input type="email" value={email} maxLength={200} onChange={(event) => setEmail(event.target.value)} />
      </label>
      <button type="button" className="co-more" disabled={name.trim() === ''} onClick={() => void ask()}>
        {t('askMake')}
      </button>
      <div role="status">{answer ? <Made answer={answer} text={text} /> : null}</div>
    </fieldset>
  )
}

const Made = ({ answer, text: { t } }: { readonly answer: ReportAnswer<NewApprovalLink>; readonly text: DeskText }) =>
  answer.ok ? (
    <label>
      {t('askMade', { name: answer.report.name })}
      <input
        type="text"
        readOnly
        value={new URL(answer.report.url, window.location.href).href}
        data-testid="co-link"
        onFocus={(event) => event.target.select()}
      />
    </label>
  ) : (
    <p className="co-note">{answer.messages.join(' ') || t('failed')}</p>
  )
