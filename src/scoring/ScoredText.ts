import type { Craft } from './craft.ts'

/** The points of a text and what cost it the others. */
export type ScoredText = Pick<Craft, 'score' | 'findings'>
