'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { ScoreReport } from '../../reports/ScoreReport.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { sendReport } from '../sendReport.ts'
import type { LiveCraft } from './heldCraft.ts'
import type { LiveSettings } from './LiveSettings.ts'

/** A pause in typing after which the archive is asked: longer than that of the score, which costs no server anything. */
const PAUSE_MS = 1500

/** What the archive said of the text when it was asked last, and whether that is the text of now. */
export type ArchiveAnswer = {
  readonly state: 'asking' | 'told' | 'failed'
  readonly craft: LiveCraft | null
  /** Texts that it was compared with; null before the first answer. */
  readonly compared: number | null
}

const NOTHING: ArchiveAnswer = { state: 'asking', craft: null, compared: null }

/** Asks the server for what only the archive can tell of the form's text, copies and words in no order, without saving it. */
export function useArchive(api: string, { collection }: LiveSettings): ArchiveAnswer {
  const [fields] = useAllFormFields()
  const { id } = useDocumentInfo()
  const [answer, setAnswer] = useState<ArchiveAnswer>(NOTHING)
  useEffect(() => {
    const abort = new AbortController()
    setAnswer((before) => (before.state === 'asking' ? before : { ...before, state: 'asking' }))
    const timer = setTimeout(async () => {
      const asked = { collection, ...(id === undefined ? {} : { id }), data: reduceFieldsToValues(fields, true) }
      const told = await sendReport<ScoreReport>(`${api}/content-ops/quality`, asked, abort.signal)
      if (abort.signal.aborted) return
      setAnswer(answerOf(told))
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [fields, api, collection, id])
  return answer
}

function answerOf(told: ReportAnswer<ScoreReport>): ArchiveAnswer {
  if (!told.ok) return { ...NOTHING, state: 'failed' }
  const { craft, compared } = told.report
  return { state: 'told', craft, compared }
}
