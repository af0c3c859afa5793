'use client'

import '../desk.css'
import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { documentUrl } from '../documentUrl.ts'
import type { Places } from '../Places.ts'
import { useDeskText } from '../text/useDeskText.ts'
import { MergeDialog } from './MergeDialog.tsx'
import type { MergeSubject, MergeTarget } from './MergeSubject.ts'

type Props = {
  readonly subject: MergeSubject
  /** What it counts as now; null is itself. */
  readonly into: MergeTarget | null
  readonly places: Pick<Places, 'api' | 'admin'>
}

/** What a document counts as, and the way to change that. Changes of the page are to be saved first: it is read anew. */
export const MergeControl = ({ subject, into, places }: Props) => {
  const text = useDeskText()
  const isModified = useFormModified()
  const [isOpen, setOpen] = useState(false)
  const { t } = text
  return (
    <section className="co co-merge" aria-label={t('mergeTitle')} data-testid="co-merge">
      <h3>{t('mergeTitle')}</h3>
      {into ? (
        <p>
          {`${t('mergedNow')} `}
          <a href={documentUrl(places.admin, subject.collection, into.id)}>{into.name}</a>
        </p>
      ) : (
        <p className="co-small">{t('mergeIntro')}</p>
      )}
      <button
        type="button"
        className="co-more"
        disabled={isModified}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t(into ? 'mergeUndoOpen' : 'mergeOpen')}
      </button>
      {isModified ? <p className="co-small">{t('mergeUnsaved')}</p> : null}
      {isOpen ? <MergeDialog {...{ subject, into, places, text }} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
