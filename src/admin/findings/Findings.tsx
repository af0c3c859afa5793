'use client'

import '../desk.css'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ScoreHistory } from '../../reports/ScoreHistory.ts'
import { ExplainProvider } from '../explain/ExplainProvider.tsx'
import { fetchReport } from '../fetchReport.ts'
import { LiveScore } from '../live/LiveScore.tsx'
import type { LiveSettings } from '../live/LiveSettings.ts'
import type { Places } from '../Places.ts'
import type { ReportAnswer } from '../ReportAnswer.ts'
import type { DeskText } from '../text/DeskText.ts'
import { useDeskText } from '../text/useDeskText.ts'
import type { FindingsData } from './FindingsData.ts'
import { FindingsReport } from './FindingsReport.tsx'
import { HistoryList } from './HistoryList.tsx'

/** The worker counts a fact within a second; a little later its score can be read. */
const AFTER_SAVE_MS = 1500

type Props = {
  /** Null for an article that was never saved. */
  readonly first: FindingsData | null
  readonly subject: { readonly collection: string; readonly id: string } | null
  readonly live: LiveSettings | null
  readonly history: ReportAnswer<ScoreHistory> | null
  readonly places: Pick<Places, 'api' | 'admin'>
  readonly timeZone: string
}

/** The score of the text on the page as one types, and the findings of the version that readers see. */
export const Findings = ({ first, history, subject, live, places, timeZone }: Props) => {
  const text = useDeskText()
  return (
    <section className="co co-findings" aria-label={text.t('findingsTitle')} data-testid="co-findings">
      <h3>{text.t('findingsTitle')}</h3>
      {live ? <LiveScore places={places} settings={live} text={text} /> : null}
      {first && history && subject ? (
        <LiveVersion
          first={first}
          firstHistory={history}
          subject={subject}
          places={places}
          timeZone={timeZone}
          text={text}
        />
      ) : null}
    </section>
  )
}

type VersionProps = Pick<Props, 'places' | 'timeZone'> & {
  readonly first: FindingsData
  readonly firstHistory: ReportAnswer<ScoreHistory>
  readonly subject: { readonly collection: string; readonly id: string }
  readonly text: DeskText
}

/** The findings of the live version, read again a moment after each save. */
const LiveVersion = ({ first, firstHistory, subject, places, timeZone, text }: VersionProps) => {
  const { lastUpdateTime } = useDocumentInfo()
  const [data, setData] = useState(first)
  const [history, setHistory] = useState(firstHistory)
  const seen = useRef(lastUpdateTime)
  const url = `${places.api}/content-ops/quality/${subject.collection}/${encodeURIComponent(subject.id)}`

  const read = useCallback(
    async (signal: AbortSignal) => {
      const answer: FindingsData & ReportAnswer<unknown> = await fetchReport(url, signal)
      const past: ReportAnswer<ScoreHistory> = await fetchReport(`${url}/history`, signal)
      if (signal.aborted) return
      setData(answer)
      setHistory(past)
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
    <details className="co-live-version" data-testid="co-live-version">
      <summary>{text.t('liveVersion')}</summary>
      <ExplainProvider places={places} timeZone={timeZone}>
        <FindingsReport data={data} subject={subject} admin={places.admin} text={text} />
        <HistoryList history={history} subject={subject} timeZone={timeZone} text={text} />
      </ExplainProvider>
      <button type="button" className="co-more" onClick={() => void read(new AbortController().signal)}>
        {text.t('refresh')}
      </button>
    </details>
  )
}
