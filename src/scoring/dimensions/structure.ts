import { clamp01 } from '../clamp01.ts'
import { emptinessOf } from '../emptinessOf.ts'
import type { Judgement, Loss } from '../Loss.ts'
import { shortfallOf } from '../shortfallOf.ts'
import { type Fault, spread } from '../spread.ts'
import type { MeasuredBlock, TextMeasure } from '../TextMeasure.ts'

const GAP_POINTS = 6
const PARAGRAPH_POINTS = 8
const WEIGHT = GAP_POINTS + PARAGRAPH_POINTS

/** English words between two headings that readers still take in (Yoast: 300; a little slack). */
const GAP_WORDS = 350
/** English words of a long paragraph (Yoast). */
const PARAGRAPH_WORDS = 150

/** A stretch of text that is to be no longer than some limit, in words; `distinct` of them not said before. */
type Stretch = { readonly block: MeasuredBlock | null; readonly words: number; readonly distinct: number }

/**
 * Whether readers find their way: headings often enough, paragraphs short enough.
 *
 * What counts is how many words lie beyond the limit of their section or paragraph. Copied text counts nothing. An empty
 * section or a level that is left out costs nothing: taking the heading away would gain what it cost.
 */
export function structure(text: TextMeasure): Judgement {
  const blocks = text.blocks.filter((block) => block.kind !== 'heading' || block.tokens > 0)
  const prose = blocks.filter((block) => block.kind !== 'heading')
  const emptiness = emptinessOf(text)
  const faults = [...gapLosses(gapsOf(blocks, text), text), ...paragraphLosses(prose, text)]
  const nothing = { words: Math.round(text.equivalents) }
  return {
    applicable: WEIGHT,
    losses: [
      { rule: 'nothing-to-structure', points: WEIGHT * emptiness, path: ['root'], data: nothing },
      ...faults.map((loss) => ({ ...loss, points: loss.points * (1 - emptiness) })),
    ],
  }
}

function gapsOf(blocks: readonly MeasuredBlock[], text: TextMeasure): readonly Stretch[] {
  const gaps: { block: MeasuredBlock | null; words: number; distinct: number }[] = [
    { block: null, words: 0, distinct: 0 },
  ]
  for (const block of blocks) {
    const gap = gaps.at(-1)
    if (block.kind === 'heading') gaps.push({ block, words: 0, distinct: 0 })
    else if (gap) {
      gap.words += block.tokens / text.profile.unit
      gap.distinct += block.distinct / text.profile.unit
    }
  }
  return gaps
}

function gapLosses(gaps: readonly Stretch[], text: TextMeasure): readonly Loss[] {
  return excessLosses(gaps, text, {
    points: GAP_POINTS,
    limit: GAP_WORDS,
    faultOf: (gap, weight) => ({
      rule: 'heading-gap',
      weight,
      path: gap.block?.path ?? ['root'],
      data: { words: Math.round(gap.words), limit: GAP_WORDS },
    }),
  })
}

function paragraphLosses(prose: readonly MeasuredBlock[], text: TextMeasure): readonly Loss[] {
  const { unit } = text.profile
  const stretches = prose.map((block) => ({ block, words: block.tokens / unit, distinct: block.distinct / unit }))
  return excessLosses(stretches, text, {
    points: PARAGRAPH_POINTS,
    limit: PARAGRAPH_WORDS,
    faultOf: ({ block, words }, weight) => ({
      rule: 'long-paragraph',
      weight,
      path: block?.path ?? ['root'],
      data: { words: Math.round(words), limit: PARAGRAPH_WORDS },
    }),
  })
}

type Rule = {
  readonly points: number
  readonly limit: number
  readonly faultOf: (stretch: Stretch, weight: number) => Fault
}

function excessLosses(stretches: readonly Stretch[], text: TextMeasure, { points, limit, faultOf }: Rule) {
  const excessOf = ({ words, distinct }: Stretch): number => distinct * clamp01(1 - limit / Math.max(1, words))
  const all = stretches.reduce((sum, { distinct }) => sum + distinct, 0)
  const excess = stretches.reduce((sum, stretch) => sum + excessOf(stretch), 0)
  const faults = stretches.filter((stretch) => excessOf(stretch) > 0).map((one) => faultOf(one, excessOf(one)))
  return spread(points * shortfallOf(all - excess, all, text.target), faults)
}
