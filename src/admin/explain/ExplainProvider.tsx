'use client'

import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { Explanation } from '../../scorecards/Explanation.ts'
import { fetchReport } from '../fetchReport.ts'
import type { Places } from '../Places.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { useDeskText } from '../text/useDeskText.ts'
import { ExplainContext } from './ExplainContext.ts'
import { ExplainDialog } from './ExplainDialog.tsx'
import type { ExplainRequest } from './ExplainRequest.ts'

type Props = {
  readonly places: Pick<Places, 'api' | 'admin'>
  /** The zone that moments are shown in. */
  readonly timeZone: string
  readonly children: ReactNode
}

/** Gives all numbers inside it one panel that explains them. */
export const ExplainProvider = ({ places, timeZone, children }: Props) => {
  const text = useDeskText()
  const [request, setRequest] = useState<ExplainRequest | null>(null)
  const [answer, setAnswer] = useState<ReportAnswer<Explanation> | null>(null)
  const reading = useRef<AbortController | null>(null)

  const explain = useCallback(
    async (next: ExplainRequest) => {
      reading.current?.abort()
      const abort = new AbortController()
      reading.current = abort
      setRequest(next)
      setAnswer(null)
      const query = new URLSearchParams(next.query)
      const read = await fetchReport<Explanation>(`${places.api}/content-ops/explain?${query}`, abort.signal)
      if (!abort.signal.aborted) setAnswer(read)
    },
    [places.api],
  )

  const close = () => {
    reading.current?.abort()
    setRequest(null)
  }
  return (
    <ExplainContext value={(next) => void explain(next)}>
      {children}
      {request ? <ExplainDialog {...{ request, answer, places, timeZone, text }} onClose={close} /> : null}
    </ExplainContext>
  )
}
