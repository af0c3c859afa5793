import type { ScorecardReport } from '../../scorecards/ScorecardReport.ts'
import type { Places } from '../Places.ts'
import type { DayRange } from '../periods/periodRange.ts'
import { Refusal } from '../Refusal.tsx'
import type { DeskText } from '../text/DeskText.ts'
import { dayText } from '../text/dayText.ts'
import type { DeskData } from './DeskData.ts'
import { deskQueries } from './deskQueries.ts'
import { MonthsChart } from './MonthsChart.tsx'
import { ScorecardTable } from './ScorecardTable.tsx'
import { SiteFigures } from './SiteFigures.tsx'

type Props = {
  readonly data: DeskData
  readonly places: Places
  readonly range: DayRange | null
  readonly text: DeskText
}

/** The figures of one view: all together, per line, and month by month. What is refused is said once. */
export const DeskFigures = ({ data, places, range, text }: Props) => {
  const { lines, site, months, view } = data
  const queries = deskQueries(view.by, range ?? { from: null, to: null })
  if (!lines.ok && !site.ok) return <Refusal answer={site} text={text} />
  const shown = site.ok ? site.report : lines.ok ? lines.report : null
  return (
    <>
      {shown ? <Caption report={shown} text={text} /> : null}
      {site.ok ? <SiteFigures report={site.report} query={queries.site} text={text} /> : null}
      {lines.ok ? (
        <ScorecardTable by={view.by} report={lines.report} query={queries.lines} places={places} text={text} />
      ) : (
        <Refusal answer={lines} text={text} />
      )}
      {months.ok ? <MonthsChart report={months.report} query={queries.months} text={text} /> : null}
    </>
  )
}

const Caption = ({ report, text: { t, locale } }: { readonly report: ScorecardReport; readonly text: DeskText }) => {
  const { from, to, timeZone: zone, rows, asOf } = report
  const range =
    from === null || to === null
      ? t('allTimeText', { zone })
      : t('rangeText', { from: dayText(from, locale), to: dayText(to, locale), zone })
  const notOver = from !== null && rows.some(({ partial }) => partial) ? ` · ${t('notOver')}` : ''
  const pending = asOf.pending > 0 ? ` · ${t('pending', { n: asOf.pending })}` : ''
  return <p className="co-caption">{`${range}${notOver}${pending}`}</p>
}
