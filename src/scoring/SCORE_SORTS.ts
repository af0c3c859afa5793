import type { ScoreListQuery } from './ScoreListQuery.ts'

/** What a list of scores can be put in order by, as it is asked for. */
export const SCORE_SORTS = {
  lowest: { order: 'craft', isDescending: false },
  highest: { order: 'craft', isDescending: true },
  shortest: { order: 'words', isDescending: false },
  longest: { order: 'words', isDescending: true },
} as const satisfies Readonly<Record<string, Pick<ScoreListQuery, 'order' | 'isDescending'>>>

export type ScoreSort = keyof typeof SCORE_SORTS
