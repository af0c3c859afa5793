'use client'

import { useEffect, useId, useState } from 'react'
import type { Places } from '../Places.ts'
import { Refusal } from '../Refusal.tsx'
import type { ReportAnswer } from '../ReportAnswer.ts'
import type { DeskText } from '../text/DeskText.ts'
import { findTargets } from './findTargets.ts'
import type { MergeSubject, MergeTarget } from './MergeSubject.ts'

/** Long enough that a word is written in it. */
const PAUSE_MS = 250

type Props = {
  readonly subject: MergeSubject
  readonly places: Pick<Places, 'api'>
  readonly text: DeskText
  readonly target: MergeTarget | null
  readonly onChoose: (target: MergeTarget | null) => void
}

/** A search by name, and what it found to choose one of. */
export const TargetChoice = ({ subject, places, text, target, onChoose }: Props) => {
  const id = useId()
  const [name, setName] = useState('')
  const [found, setFound] = useState<ReportAnswer<readonly MergeTarget[]> | null>(null)
  const { api } = places
  useEffect(() => {
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await findTargets({ api }, subject, name, abort.signal)
      if (!abort.signal.aborted) setFound(answer)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [api, subject, name])
  const search = (value: string) => {
    setName(value)
    onChoose(null)
  }
  return (
    <>
      <label className="co-merge__search" htmlFor={id}>
        {text.t('mergeSearch')}
      </label>
      <input id={id} type="search" value={name} onChange={({ target: { value } }) => search(value)} />
      {found?.ok === false ? <Refusal answer={found} text={text} /> : null}
      {found?.ok ? <Found targets={found.report} {...{ target, text, onChoose }} /> : null}
    </>
  )
}

type FoundProps = Pick<Props, 'target' | 'text' | 'onChoose'> & { readonly targets: readonly MergeTarget[] }

const Found = ({ targets, target, text, onChoose }: FoundProps) => {
  const name = useId()
  if (targets.length === 0) return <p className="co-note">{text.t('mergeNone')}</p>
  return (
    <fieldset className="co-merge__found">
      <legend>{text.t('mergeChoose')}</legend>
      {targets.map((one) => (
        <label key={one.id}>
          <input type="radio" name={name} checked={target?.id === one.id} onChange={() => onChoose(one)} />
          {one.name}
        </label>
      ))}
    </fieldset>
  )
}
