import type { ScorecardReport, ScorecardRow } from '../../scorecards/ScorecardReport.ts'
import { barScale } from '../chart/barScale.ts'
import { placeOn } from '../chart/placeOn.ts'
import { pointsDomain } from '../chart/pointsDomain.ts'
import type { DeskText } from '../text/DeskText.ts'
import { monthText } from '../text/monthText.ts'
import type { ReportArguments } from './deskQueries.ts'
import { FigureButton } from './FigureButton.tsx'

/** Months that are drawn: two years side by side. */
const MOST_MONTHS = 24

type Props = { readonly report: ScorecardReport; readonly query: ReportArguments; readonly text: DeskText }

/** Output and quality of everything together, month by month: two small charts over one row of months. */
export const MonthsChart = ({ report, query, text }: Props) => {
  const dated = report.rows.filter((row) => row.period !== null)
  const rows = dated.slice(-MOST_MONTHS)
  if (rows.length < 2) return null
  const published = rows.map((row) => row.published)
  const craft = rows.map(({ quality }) => quality.craft?.mean ?? null)
  const [most, domain] = [barScale(published), pointsDomain(craft)]
  const cell = { rows, query, text }
  return (
    <section className="co-months" aria-label={text.t('months')} data-testid="co-months">
      <h3>{text.t('months')}</h3>
      {rows.length < dated.length ? <p className="co-caption">{text.t('monthsCut', { n: MOST_MONTHS })}</p> : null}
      <div className="co-scroll">
        <table className="co-months__table">
          <MonthsHead rows={rows} text={text} />
          <tbody>
            <MonthsRow
              {...cell}
              name="published"
              figure="scorecard.published"
              values={published}
              heightOf={(value) => placeOn(value, { low: 0, high: most })}
            />
            <MonthsRow
              {...cell}
              name="craft"
              figure="scorecard.quality.craft.mean"
              values={craft}
              heightOf={(value) => placeOn(value, domain)}
            />
          </tbody>
        </table>
      </div>
    </section>
  )
}

const MonthsHead = ({ rows, text }: { readonly rows: readonly ScorecardRow[]; readonly text: DeskText }) => (
  <thead>
    <tr>
      <th scope="col">{text.t('month')}</th>
      {rows.map(({ period }) => (
        <th key={period} scope="col">
          <abbr title={monthText(period ?? '', text.locale, 'full')}>{shortMonth(period ?? '', text.locale)}</abbr>
        </th>
      ))}
    </tr>
  </thead>
)

/** January says its year too. */
function shortMonth(month: string, locale: string): string {
  const name = monthText(month, locale, 'short')
  return month.endsWith('-01') ? `${name} ${month.slice(0, 4)}` : name
}

type RowProps = {
  readonly rows: readonly ScorecardRow[]
  readonly name: 'published' | 'craft'
  readonly figure: string
  readonly values: readonly (number | null)[]
  /** Per cent of the cell's height. */
  readonly heightOf: (value: number) => number
  readonly query: ReportArguments
  readonly text: DeskText
}

const MonthsRow = ({ rows, name, figure, values, heightOf, query, text }: RowProps) => (
  <tr className={`co-months__${name}`}>
    <th scope="row">{text.t(name)}</th>
    {rows.map(({ period }, index) => {
      const value = values[index] ?? null
      const label = monthText(period ?? '', text.locale, 'full')
      return (
        <td key={period}>
          <span className="co-column" aria-hidden="true">
            {value === null ? null : <span className="co-column__mark" style={{ height: `${heightOf(value)}%` }} />}
          </span>
          <FigureButton
            figure={figure}
            name={text.t(name)}
            value={value}
            kind={name === 'craft' ? 'points' : 'count'}
            row={{ label, query: { ...query, period: period ?? 'undated' } }}
            text={text}
            isMinor
          />
        </td>
      )
    })}
  </tr>
)
