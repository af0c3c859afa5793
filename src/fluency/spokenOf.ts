import type { OwnText } from '../originality/OwnText.ts'
import { CHARACTER_CLASS } from '../text/CHARACTER_CLASS.ts'
import type { Spoken } from './Spoken.ts'

/** The token that stands for all numbers: which one it is says nothing of how natural a text is. */
const NUMBER = 0x6e756d62

/** The tokens of a text whose neighbours are judged. */
export function spokenOf({ tokens, breaks, blocks }: OwnText): Spoken {
  const spoken = { tokens: tokens.slice(), breaks: breaks.slice() }
  for (const { block, places, from } of blocks) {
    spoken.breaks[from] = 1
    for (const [at, place] of places.entries()) {
      if (block.scan.classes[place] === CHARACTER_CLASS.digit) spoken.tokens[from + at] = NUMBER
    }
  }
  return spoken
}
