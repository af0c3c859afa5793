'use client'

import { useEffect, useId, useRef } from 'react'
import type { Explanation } from '../../scorecards/Explanation.ts'
import type { Places } from '../Places.ts'
import { Refusal } from '../Refusal.tsx'
import type { ReportAnswer } from '../ReportAnswer.ts'
import type { DeskText } from '../text/DeskText.ts'
import type { ExplainRequest } from './ExplainRequest.ts'
import { ExplanationBody } from './ExplanationBody.tsx'

type Props = {
  readonly request: ExplainRequest
  /** Null while it is being read. */
  readonly answer: ReportAnswer<Explanation> | null
  readonly places: Pick<Places, 'admin'>
  readonly timeZone: string
  readonly text: DeskText
  readonly onClose: () => void
}

/** Why this number? A modal dialog: the browser keeps the focus in it, closes it by Esc and gives the focus back. */
export const ExplainDialog = ({ request, answer, places, timeZone, text, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="co co-dialog"
      aria-labelledby={id}
      data-testid="co-explain"
      onClose={onClose}
      onPointerDown={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className="co-dialog__inside">
        <header className="co-dialog__head">
          <div>
            <p className="co-caption">{text.t('why')}</p>
            <h2 id={id}>{request.title}</h2>
          </div>
          <button type="button" className="co-close" onClick={() => dialog.current?.close()}>
            {text.t('close')}
          </button>
        </header>
        {answer === null ? <p role="status">{text.t('loading')}</p> : null}
        {answer?.ok === false ? <Refusal answer={answer} text={text} /> : null}
        {answer?.ok ? (
          <ExplanationBody explanation={answer.report} kind={request.kind} {...{ places, timeZone, text }} />
        ) : null}
      </div>
    </dialog>
  )
}
