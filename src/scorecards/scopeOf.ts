import type { Contribution } from './Contribution.ts'
import { CUT_DIMENSIONS } from './CUT_DIMENSIONS.ts'
import type { ScorecardCut } from './ScorecardKey.ts'
import type { KeyFilter } from './ScorecardStore.ts'

/**
 * Which rows a report counts: those of channels as soon as a channel is named, be it as a line or as a filter, else
 * the site's. Therefore `author` with a channel filter is what the author did on that channel.
 */
export function scopeOf(by: ScorecardCut, filter: Pick<KeyFilter, 'channel'>): Contribution['scope'] {
  return CUT_DIMENSIONS[by].includes('channel') || filter.channel !== undefined ? 'channel' : 'site'
}
