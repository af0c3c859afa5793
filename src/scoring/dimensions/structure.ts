import { clamp01 } from '../clamp01.ts'
import { emptinessOf } from '../emptinessOf.ts'
import type { Judgement, Loss } from '../Loss.ts'
import type { MeasuredBlock, TextMeasure } from '../TextMeasure.ts'

const WEIGHT = 14
const GAP_POINTS = 6
const PARAGRAPH_POINTS = 5
const WALL_POINTS = 3
const MAX_HEADING_FAULTS = 2

/** English words between two headings that readers still take in (Yoast: 300; a little slack). */
const GAP_WORDS = 350
/** A gap of six times that loses all its points; the loss grows with the logarithm, as substance does. */
const GAP_SPAN = Math.log(6)
/** English words of a long paragraph (Yoast). */
const PARAGRAPH_WORDS = 150
const WALL_WORDS = 300

type Gap = { readonly heading: MeasuredBlock | null; readonly words: number; readonly share: number }

/**
 * Whether readers find their way: headings often enough, paragraphs short enough, levels in order.
 *
 * Shares are of the text that is not repeated, so that a copied section dilutes nothing. Faulty headings never cost more
 * than having no heading at all.
 */
export function structure(text: TextMeasure): Judgement {
  const blocks = text.blocks.filter((block) => block.kind !== 'heading' || block.tokens > 0)
  const gaps = headingGaps(gapsOf(blocks, text))
  const undivided = headingGaps(
    gapsOf(
      blocks.filter((block) => block.kind !== 'heading'),
      text,
    ),
  )
  const allowed = Math.min(MAX_HEADING_FAULTS, Math.max(0, sumOf(undivided) - sumOf(gaps)))
  const empty = { words: Math.round(text.equivalents) }
  return {
    applicable: WEIGHT,
    losses: [
      { rule: 'nothing-to-structure', points: WEIGHT * emptinessOf(text), path: ['root'], data: empty },
      ...gaps,
      ...longParagraphs(text),
      ...wallOfText(text),
      ...limited([...headingJumps(blocks), ...emptySections(blocks.filter(isNews))], allowed),
    ],
  }
}

function gapsOf(blocks: readonly MeasuredBlock[], text: TextMeasure): readonly Gap[] {
  const total = Math.max(1, text.distinctWords * text.profile.unit)
  const gaps: { heading: MeasuredBlock | null; words: number; share: number }[] = [
    { heading: null, words: 0, share: 0 },
  ]
  for (const block of blocks) {
    const gap = gaps.at(-1)
    if (block.kind === 'heading') gaps.push({ heading: block, words: 0, share: 0 })
    else if (gap) {
      gap.words += block.tokens / text.profile.unit
      gap.share += block.distinct / total
    }
  }
  return gaps
}

function headingGaps(gaps: readonly Gap[]): readonly Loss[] {
  return gaps
    .filter((gap) => gap.words > GAP_WORDS)
    .map(({ heading, words, share }) => ({
      rule: 'heading-gap',
      points: GAP_POINTS * share * clamp01(Math.log(words / GAP_WORDS) / GAP_SPAN),
      path: heading?.path ?? ['root'],
      data: { words: Math.round(words), limit: GAP_WORDS },
    }))
}

function longParagraphs(text: TextMeasure): readonly Loss[] {
  const total = Math.max(1, text.distinctWords * text.profile.unit)
  const long = text.blocks.filter((block) => isParagraph(block) && wordsIn(block, text) > PARAGRAPH_WORDS)
  const losses = long.map<Loss>((block) => ({
    rule: 'long-paragraph',
    points: PARAGRAPH_POINTS * 1.25 * (block.distinct / total) * clamp01(wordsIn(block, text) / PARAGRAPH_WORDS - 1),
    path: block.path,
    data: { words: Math.round(wordsIn(block, text)), limit: PARAGRAPH_WORDS },
  }))
  return limited(losses, PARAGRAPH_POINTS)
}

function wallOfText(text: TextMeasure): readonly Loss[] {
  const [first, ...rest] = text.blocks.filter(isParagraph)
  if (!first) return []
  const longest = rest.reduce((most, block) => (block.tokens > most.tokens ? block : most), first)
  const words = wordsIn(longest, text)
  const points = WALL_POINTS * clamp01(words / WALL_WORDS - 1)
  return [{ rule: 'wall-of-text', points, path: longest.path, data: { words: Math.round(words), limit: WALL_WORDS } }]
}

function headingJumps(blocks: readonly MeasuredBlock[]): readonly Loss[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  return headings.flatMap((heading, index) => {
    const from = headings[index - 1]?.level ?? heading.level ?? 0
    const to = heading.level ?? 0
    if (to <= from + 1) return []
    return [{ rule: 'heading-jump' as const, points: 1, path: heading.path, data: { from, to } }]
  })
}

/** A copied paragraph fills no section. */
function isNews({ kind, tokens, distinct }: MeasuredBlock): boolean {
  return kind === 'heading' || tokens === 0 || distinct > 0
}

/** A heading with nothing before the next one of the same or a higher level. */
function emptySections(blocks: readonly MeasuredBlock[]): readonly Loss[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const hasContent = next !== undefined && (next.kind !== 'heading' || (next.level ?? 0) > (block.level ?? 0))
    if (block.kind !== 'heading' || hasContent) return []
    return [{ rule: 'empty-section' as const, points: 1, path: block.path, data: { heading: block.text.slice(0, 80) } }]
  })
}

/** The same losses, made smaller in proportion where together they exceed a limit. */
function limited(losses: readonly Loss[], limit: number): readonly Loss[] {
  const sum = sumOf(losses)
  return sum <= limit ? losses : losses.map((loss) => ({ ...loss, points: (loss.points * limit) / sum }))
}

function sumOf(losses: readonly Loss[]): number {
  return losses.reduce((sum, loss) => sum + loss.points, 0)
}

function isParagraph({ kind }: MeasuredBlock): boolean {
  return kind === 'paragraph' || kind === 'quote' || kind === 'list-item'
}

function wordsIn(block: MeasuredBlock, text: TextMeasure): number {
  return block.tokens / text.profile.unit
}
