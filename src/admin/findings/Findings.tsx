'use client'

import '../desk.css'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ExplainProvider } from '../explain/ExplainProvider.tsx'
import { fetchReport } from '../fetchReport.ts'
import type { Places } from '../Places.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import { useDeskText } from '../text/useDeskText.ts'
import type { FindingsData } from './FindingsData.ts'
import { FindingsReport } from './FindingsReport.tsx'

/** The worker counts a fact within a second; a little later its score can be read. */
const AFTER_SAVE_MS = 1500

type Props = {
  readonly first: FindingsData
  readonly subject: { readonly collection: string; readonly id: string }
  readonly places: Pick<Places, 'api' | 'admin'>
  readonly timeZone: string
}

/** The findings of the live version, read again a moment after each save. */
export const Findings = ({ first, subject, places, timeZone }: Props) => {
  const text = useDeskText()
  const { lastUpdateTime } = useDocumentInfo()
  const [data, setData] = useState(first)
  const seen = useRef(lastUpdateTime)
  const url = `${places.api}/content-ops/quality/${subject.collection}/${encodeURIComponent(subject.id)}`

  const read = useCallback(
    async (signal: AbortSignal) => {
      const answer: FindingsData & ReportAnswer<unknown> = await fetchReport(url, signal)
      if (!signal.aborted) setData(answer)
    },
    [url],
  )

  useEffect(() => {
    if (seen.current === lastUpdateTime) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      seen.current = lastUpdateTime
      void read(abort.signal)
    }, AFTER_SAVE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [lastUpdateTime, read])

  return (
    <section className="co co-findings" aria-label={text.t('findingsTitle')} data-testid="co-findings">
      <h3>{text.t('findingsTitle')}</h3>
      <ExplainProvider places={places} timeZone={timeZone}>
        <FindingsReport data={data} subject={subject} text={text} />
      </ExplainProvider>
      <button type="button" className="co-more" onClick={() => void read(new AbortController().signal)}>
        {text.t('refresh')}
      </button>
    </section>
  )
}
