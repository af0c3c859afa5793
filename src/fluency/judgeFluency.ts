import type { FluencyJudgement } from '../facts/Assessment.ts'
import { FLUENCY } from './FLUENCY.ts'
import type { FluencyModel } from './FluencyModel.ts'
import { familiarityOf } from './familiarityOf.ts'
import { halfOf } from './halfOf.ts'
import type { Spoken } from './Spoken.ts'

/** A text whose words never stand apart in the archive is so many times as familiar, and more. */
const MOST_GAIN = 1_000

/**
 * Judges whether a text is in an order that people write in, by what is usual in the archive.
 *
 * It is not where it is less familiar than all but the least familiar articles, and its neighbours are hardly more familiar
 * than words that stand further apart: the first alone would blame a new subject, the second alone a list.
 *
 * @param key of the document
 * @param text null for one that is plainly in another language than it says, of which nothing can be said
 */
export function judgeFluency(key: string, text: Spoken | null, model: FluencyModel): FluencyJudgement {
  const { articles, halves } = model
  const bound = rounded(model.bound)
  const found = text && familiarityOf(text, halves[1 - halfOf(key)] ?? halves[0])
  if (!found) return { articles, bound, familiarity: null, gain: null, cap: null }
  const familiarity = rounded(found.familiarity)
  const gain = rounded(Math.min(found.gain, MOST_GAIN))
  const isOrdered = familiarity >= bound || gain >= FLUENCY.leastGain
  return { articles, bound, familiarity, gain, cap: isOrdered ? null : FLUENCY.cap }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
