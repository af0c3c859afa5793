import { opaqueText } from '../text/opaqueText.ts'
import type { ScorecardPlace } from './ScorecardQuery.ts'

/** A place in a report as opaque text that is safe in a URL. */
export const encodeCursor = ({ author, channel, topic, period }: ScorecardPlace): string =>
  opaqueText([author, channel, topic, period])
