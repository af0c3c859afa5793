import type { WidgetServerProps } from 'payload'
import { settingsOf } from '../../settings/settingsOf.ts'
import { dayOf } from '../../time/dayOf.ts'
import { viewOf } from '../periods/viewOf.ts'
import { viewRange } from '../periods/viewRange.ts'
import { placesOf } from '../placesOf.ts'
import { readDesk } from './readDesk.ts'
import { ScorecardDesk } from './ScorecardDesk.tsx'

/** The dashboard widget: how much and how good, per author or channel, over a period that the reader may change. */
export const ScorecardWidget = async ({ req, widgetData }: WidgetServerProps) => {
  const today = dayOf(new Date(), settingsOf(req.payload).timeZone)
  const view = viewOf(widgetData)
  const range = viewRange(view, today) ?? { from: null, to: null }
  return <ScorecardDesk first={await readDesk(req, view, range)} places={placesOf(req.payload)} today={today} />
}
