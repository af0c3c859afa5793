import type { LanguageProfile } from '../../text/LANGUAGE_PROFILES.ts'
import type { MeasuredBlock, TextMeasure } from '../TextMeasure.ts'
import type { Defect } from './Defect.ts'
import { doubledWords } from './doubledWords.ts'
import { oddPunctuation } from './oddPunctuation.ts'
import { openBrackets } from './openBrackets.ts'
import { placeholders } from './placeholders.ts'
import { proseOf } from './proseOf.ts'
import { repeatedSentences } from './repeatedSentences.ts'

/** A slip of the pen and the block that it is in. */
export type PlacedDefect = { readonly block: MeasuredBlock; readonly defect: Defect }

/** All slips of the pen in a text but its headings, block by block; those of brackets last. */
export function defectsIn({ blocks, profile }: TextMeasure): readonly PlacedDefect[] {
  const texts = blocks
    .filter(({ kind, tokens }) => kind !== 'heading' && tokens > 0)
    .map((block) => ({ block, prose: proseOf(block) }))
  return [
    ...texts.flatMap(({ block, prose }) => ofBlock(block, prose, profile).map((defect) => ({ block, defect }))),
    ...openBrackets(texts),
  ]
}

function ofBlock(block: MeasuredBlock, prose: string, profile: LanguageProfile): readonly Defect[] {
  return [
    ...doubledWords(prose, block.scan, profile),
    ...oddPunctuation(prose, profile),
    ...placeholders(prose),
    ...repeatedSentences(block, profile),
  ].sort((a, b) => a.from - b.from)
}
