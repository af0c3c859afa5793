import type { CraftSummary } from '../facts/ContentState.ts'
import type { Craft } from './craft.ts'

/** The part of a craft score that facts carry for figures: no findings. */
export function craftSummary({ formula, score, dimensions }: Craft): CraftSummary {
  return { formula, score, lost: Object.fromEntries(dimensions.map(({ name, lost }) => [name, lost])) }
}
