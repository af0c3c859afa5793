'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { Places } from '../Places.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import type { DeskText } from '../text/DeskText.ts'
import type { MergeSubject, MergeTarget } from './MergeSubject.ts'
import { postMerge } from './postMerge.ts'
import { TargetChoice } from './TargetChoice.tsx'

type Props = {
  readonly subject: MergeSubject
  readonly into: MergeTarget | null
  readonly places: Pick<Places, 'api' | 'admin'>
  readonly text: DeskText
  readonly onClose: () => void
}

/** Asks what to merge into and says what will happen; where it is merged, asks whether to undo it. */
export const MergeDialog = ({ subject, into, places, text, onClose }: Props) => {
  const { t } = text
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [target, setTarget] = useState<MergeTarget | null>(null)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const confirm = async () => {
    setBusy(true)
    setRefusal(null)
    const answer = await postMerge(places, subject, into ? null : (target?.id ?? null))
    if (answer.ok) return window.location.reload()
    setRefusal(answer)
    setBusy(false)
  }
  return (
    <dialog ref={dialog} className="co co-dialog" aria-labelledby={id} data-testid="co-merge-dialog" onClose={onClose}>
      <div className="co-dialog__inside">
        <h2 id={id}>{t(into ? 'mergeUndoHead' : 'mergeHead', { name: subject.name })}</h2>
        {into ? null : <TargetChoice {...{ subject, places, text, target }} onChoose={setTarget} />}
        <p role="status">{consequence(subject, { into, target }, text)}</p>
        {refusal ? <p role="alert">{sentence(refusal, text)}</p> : null}
        <div className="co-merge__ends">
          <button
            type="button"
            className="co-more"
            disabled={isBusy || !(into ?? target)}
            onClick={() => void confirm()}
          >
            {t(isBusy ? 'mergeWorking' : into ? 'mergeUndo' : 'mergeDo')}
          </button>
          <button type="button" className="co-more" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
        </div>
      </div>
    </dialog>
  )
}

type Refused = Extract<ReportAnswer<unknown>, { ok: false }>

type Ends = { readonly into: MergeTarget | null; readonly target: MergeTarget | null }

/** What will happen, before it does. */
function consequence({ name }: MergeSubject, { into, target }: Ends, { t }: DeskText): string {
  if (into) return t('mergeUndoWhat', { from: name, into: into.name })
  return target ? t('mergeWhat', { from: name, into: target.name }) : t('mergePick')
}

function sentence({ status, messages }: Refused, { t }: DeskText): string {
  return status > 0 && status < 500 && messages.length > 0 ? messages.join(' ') : t('mergeFailed')
}
