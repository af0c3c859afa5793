import { isRecord } from '../../text/isRecord.ts'
import type { DeskView } from './DeskView.ts'
import { PERIODS } from './PERIODS.ts'
import { viewRange } from './viewRange.ts'

const DEFAULT: DeskView = { by: 'author', period: 'last-3-months', from: '', to: '' }

/**
 * The view that a widget's saved data asks for. The data comes from the browser and may be anything: what is not
 * understood is the default, authors over the last three months.
 */
export function viewOf(data: unknown): DeskView {
  const raw = isRecord(data) ? data : {}
  const view: DeskView = {
    by: raw.by === 'channel' ? 'channel' : DEFAULT.by,
    period: PERIODS.find((period) => period === raw.period) ?? DEFAULT.period,
    from: dayIn(raw.from),
    to: dayIn(raw.to),
  }
  return viewRange(view, '2000-01-01') ? view : { ...view, period: DEFAULT.period }
}

/** A date field of a widget keeps noon of its day in UTC. */
function dayIn(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 10) : ''
}
