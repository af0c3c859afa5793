'use client'

import { useState } from 'react'
import type { ScorecardReport } from '../../scorecards/ScorecardReport.ts'
import { barScale } from '../chart/barScale.ts'
import { pointsDomain } from '../chart/pointsDomain.ts'
import type { Places } from '../Places.ts'
import type { DeskText } from '../text/DeskText.ts'
import type { ReportArguments } from './deskQueries.ts'
import { Legend } from './Legend.tsx'
import { ScorecardHead } from './ScorecardHead.tsx'
import { ScorecardLine } from './ScorecardLine.tsx'
import { type LineOrder, sortLines } from './sortLines.ts'

/** Lines that are shown before all are asked for. */
const FIRST_LINES = 20

type Props = {
  readonly by: 'author' | 'channel'
  readonly report: ScorecardReport
  readonly query: ReportArguments
  readonly places: Places
  readonly text: DeskText
}

/** One line an author or channel: a chart that is a table, so that every mark in it is a number too. */
export const ScorecardTable = ({ by, report, query, places, text }: Props) => {
  const [order, setOrder] = useState<LineOrder>('published')
  const [isWhole, setWhole] = useState(false)
  const { rows } = report
  if (rows.length === 0) return <p className="co-note">{text.t('nothing')}</p>
  const lines = sortLines(rows, order, text.locale).slice(0, isWhole ? rows.length : FIRST_LINES)
  const most = barScale(rows.flatMap((row) => [row.published, row.targets?.published?.target ?? null]))
  const domain = pointsDomain(rows.flatMap(pointsOf))
  return (
    <>
      <table
        className="co-table"
        data-testid="co-lines"
        aria-label={text.t(by === 'author' ? 'byAuthor' : 'byChannel')}
      >
        <ScorecardHead by={by} order={order} domain={domain} text={text} onOrder={setOrder} />
        <tbody>
          {lines.map((row) => (
            <ScorecardLine key={row[by]?.id ?? 'none'} {...{ row, by, most, domain, query, places, text }} />
          ))}
        </tbody>
      </table>
      {lines.length < rows.length ? (
        <button type="button" className="co-more" onClick={() => setWhole(true)}>
          {text.t('showAll', { n: rows.length })}
        </button>
      ) : null}
      {report.next === null ? null : <p className="co-note">{text.t('moreLines', { n: rows.length })}</p>}
      <Legend text={text} />
    </>
  )
}

function pointsOf({ quality: { craft }, targets }: ScorecardReport['rows'][number]): readonly (number | null)[] {
  return [craft?.low ?? null, craft?.high ?? null, craft?.mean ?? null, targets?.craft?.target ?? null]
}
