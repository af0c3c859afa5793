import { SHARE_UNITS } from '../facts/SHARE_UNITS.ts'
import { roundFigure } from './roundFigure.ts'

/** Units, or units × words, as articles or words: 27,720 units are one article. */
export function articlesOf(units: number): number {
  return roundFigure(units / SHARE_UNITS)
}
