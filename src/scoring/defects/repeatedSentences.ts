import type { LanguageProfile } from '../../text/LANGUAGE_PROFILES.ts'
import { isLinkFarm } from '../isLinkFarm.ts'
import type { MeasuredBlock } from '../TextMeasure.ts'
import type { Defect } from './Defect.ts'

/** English words of a sentence that is not said twice by chance, and that is seen wherever it stands. */
const LEAST_WORDS = 8

/** Sentences that the document has said before, word by word. */
export function repeatedSentences(block: MeasuredBlock, { unit }: LanguageProfile): readonly Defect[] {
  if (isLinkFarm(block)) return []
  return block.sentences
    .filter(({ tokens, distinct }) => distinct === 0 && tokens >= LEAST_WORDS * unit)
    .map(({ from, to }) => ({ rule: 'repeated-sentence', from, to, data: {} }))
}
