'use client'

import '../desk.css'
import { ExplainProvider } from '../explain/ExplainProvider.tsx'
import type { Places } from '../Places.ts'
import { Refusal } from '../Refusal.tsx'
import { MonthsChart } from '../scorecard/MonthsChart.tsx'
import { useDeskText } from '../text/useDeskText.ts'
import { DearestRules } from './DearestRules.tsx'
import { DimensionLosses } from './DimensionLosses.tsx'
import type { QualityData } from './QualityData.ts'
import { QualityFigures } from './QualityFigures.tsx'
import type { QualityLine } from './QualityLine.ts'
import { qualityName } from './qualityName.ts'
import { qualityQueries } from './qualityQueries.ts'
import { ScoreTable } from './ScoreTable.tsx'

type Props = {
  readonly first: QualityData
  readonly line: QualityLine
  readonly places: Places
  readonly timeZone: string
}

/** How good the articles of a line are, over time and by dimension, what costs them most, and which need it most. */
export const QualityPage = ({ first, line, places, timeZone }: Props) => {
  const text = useDeskText()
  const { total, months, losses, scores, list } = first
  const queries = qualityQueries(line, list)
  const ofLosses = { label: qualityName(total.ok ? total.report : null, line, text), query: queries.losses }
  return (
    <section className="co co-quality" aria-label={text.t('qualityTitle')} data-testid="co-quality">
      <ExplainProvider places={places} timeZone={timeZone}>
        {total.ok ? (
          <QualityFigures report={total.report} line={line} query={queries.total} places={places} text={text} />
        ) : (
          <Refusal answer={total} text={text} />
        )}
        {months.ok ? <MonthsChart report={months.report} query={queries.months} text={text} /> : null}
        {losses.ok ? (
          <div className="co-quality__losses">
            <DimensionLosses report={losses.report} line={ofLosses} text={text} />
            <DearestRules report={losses.report} line={ofLosses} admin={places.admin} text={text} />
          </div>
        ) : null}
        <ScoreTable first={scores} line={line} list={list} places={places} text={text} />
      </ExplainProvider>
    </section>
  )
}
