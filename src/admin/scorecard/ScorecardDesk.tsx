'use client'

import '../desk.css'
import { useRef, useState } from 'react'
import { ExplainProvider } from '../explain/ExplainProvider.tsx'
import type { Places } from '../Places.ts'
import type { DeskView } from '../periods/DeskView.ts'
import { viewRange } from '../periods/viewRange.ts'
import { useDeskText } from '../text/useDeskText.ts'
import { DeskControls } from './DeskControls.tsx'
import type { DeskData } from './DeskData.ts'
import { DeskFigures } from './DeskFigures.tsx'
import { fetchDesk } from './fetchDesk.ts'

type Props = { readonly first: DeskData; readonly places: Places; readonly today: string }

/** The desk: what to see above, the figures below. A choice reads new figures without leaving the page. */
export const ScorecardDesk = ({ first, places, today }: Props) => {
  const text = useDeskText()
  const [view, setView] = useState(first.view)
  const [data, setData] = useState(first)
  const [said, setSaid] = useState('')
  const reading = useRef<AbortController | null>(null)

  const choose = async (next: DeskView) => {
    setView(next)
    reading.current?.abort()
    const range = viewRange(next, today)
    if (!range) return setSaid(text.t('badRange'))
    const abort = new AbortController()
    reading.current = abort
    setSaid(text.t('loading'))
    const read = await fetchDesk(places.api, next, range, abort.signal)
    if (abort.signal.aborted) return
    setData(read)
    setSaid(text.t('updated'))
  }

  return (
    <section className="co co-desk" aria-label={text.t('deskTitle')} data-testid="co-desk">
      <DeskControls view={view} text={text} said={said} onChoose={(next) => void choose(next)} />
      <ExplainProvider places={places} timeZone={timeZoneOf(data)}>
        <DeskFigures key={data.view.by} data={data} places={places} range={viewRange(data.view, today)} text={text} />
      </ExplainProvider>
    </section>
  )
}

function timeZoneOf({ site, lines }: DeskData): string {
  if (site.ok) return site.report.timeZone
  return lines.ok ? lines.report.timeZone : 'UTC'
}
