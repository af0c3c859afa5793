import { CHARACTER_CLASS } from '../text/CHARACTER_CLASS.ts'
import { LANGUAGE_PROFILES, type LanguageProfile } from '../text/LANGUAGE_PROFILES.ts'
import type { LexicalBlock, LexicalBlockKind } from '../text/LexicalBlock.ts'
import { movingTypeTokenRatio } from '../text/movingTypeTokenRatio.ts'
import { otherLanguageOf } from '../text/otherLanguageOf.ts'
import { profileOfScripts } from '../text/profileOfScripts.ts'
import { repeatedTokens } from '../text/repeatedTokens.ts'
import { scanText, type TextScan } from '../text/scanText.ts'
import { scriptCounts } from '../text/scriptCounts.ts'
import { walkLexical } from '../text/walkLexical.ts'
import { wordsOf } from '../text/wordsOf.ts'
import { isLinkFarm } from './isLinkFarm.ts'
import { measuredSentences } from './measuredSentences.ts'
import type { ScorableDocument } from './ScorableDocument.ts'
import { TARGET_WORDS } from './TARGET_WORDS.ts'
import type { MeasuredBlock, TextMeasure } from './TextMeasure.ts'

const NOT_PROSE: ReadonlySet<LexicalBlockKind> = new Set<LexicalBlockKind>(['code', 'upload', 'rule'])

/** Their text is put together from several fields, so that an offset in it is no place in the tree. */
const JOINED: ReadonlySet<LexicalBlockKind> = new Set<LexicalBlockKind>(['block', 'inline-block'])

/** Length of a passage, in English words, from which saying it again counts as repetition. */
const REPEATED_RUN = 8

/** Below this share of the usual variety a text is repetitive (the thinnest honest articles measured lie above it). */
const VARIETY_FLOOR = 0.8

/**
 * Measures the body of a document: tokens and words as reports count them, and the parts that craft is judged on.
 *
 * Pass the result to `craft` when both are needed; the text is then read once. Takes well under a millisecond for 1,500
 * words and linear time for more. Headings are words of the body but no content of their own: taking one away changes nothing
 * but the structure. A text that is plainly in another language than its tag says is measured by that one.
 *
 * @param profiles of the languages; those measured on parallel articles when absent
 * @example
 * measureText({ ...document, language: 'zh', body }).words // tokens / 1.57, rounded
 */
export function measureText(
  document: Pick<ScorableDocument, 'body' | 'blocks' | 'language' | 'targetWords'>,
  profiles: ReadonlyMap<string, LanguageProfile> = LANGUAGE_PROFILES,
): TextMeasure {
  const blocks = walkLexical(document.body, document.blocks)
  const scans = blocks.map((block) => scanText(NOT_PROSE.has(block.kind) ? '' : block.text))
  const counts = scriptCounts(scans)
  const all = scans.map((scan) => scan.tokens)
  const otherLanguage = otherLanguageOf(document.language, counts, all)
  const profile = profileOfScripts(otherLanguage ?? document.language, counts, profiles)
  const tokens = all.reduce((sum, { length }) => sum + length, 0)
  return {
    tokens,
    words: wordsOf(tokens, profile),
    sentences: scans.reduce((sum, scan) => sum + scan.sentences.length, 0),
    profile,
    target: document.targetWords ?? TARGET_WORDS,
    otherLanguage,
    ...contentOf(blocks, scans, profile),
  }
}

type Content = Pick<TextMeasure, 'distinctWords' | 'variety' | 'equivalents' | 'blocks' | 'vocabulary'>

function contentOf(blocks: readonly LexicalBlock[], scans: readonly TextScan[], profile: LanguageProfile): Content {
  const all = scans.map((scan, index) => (isHeading(blocks[index]) ? NO_TOKENS : scan.tokens))
  const repeated = repeatedFlags(all, Math.max(2, Math.round(REPEATED_RUN * profile.unit)))
  leaveOutLinkFarms(blocks, all, repeated)
  const distinct = distinctTokens(all, repeated)
  const distinctWords = distinct.length / profile.unit
  const variety = movingTypeTokenRatio(distinct)
  const fullness = variety === null ? 0 : Math.min(1, variety / (VARIETY_FLOOR * profile.variety))
  return {
    distinctWords,
    variety,
    equivalents: distinctWords * fullness,
    blocks: measured(blocks, scans, { repeated, profile }),
    vocabulary: new Set(distinct),
  }
}

/**
 * One flag a token: 1 for what the document has said before. A word that follows itself says nothing new, in whatever
 * language, and does not make another passage of the one that it is in.
 */
function repeatedFlags(blocks: readonly Int32Array[], run: number): Uint8Array {
  const plain = blocks.map(withoutEchoes)
  const flags = repeatedTokens(plain, run)
  const repeated = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0)).fill(1)
  let from = 0
  let to = 0
  for (const tokens of blocks) {
    for (let at = 0; at < tokens.length; at += 1, to += 1) {
      if (tokens[at] !== tokens[at - 1]) repeated[to] = flags[from++] ?? 0
    }
  }
  return repeated
}

function withoutEchoes(tokens: Int32Array): Int32Array {
  const plain = new Int32Array(tokens.length)
  let count = 0
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at] !== tokens[at - 1]) plain[count++] = tokens[at] ?? 0
  }
  return plain.subarray(0, count)
}

function leaveOutLinkFarms(blocks: readonly LexicalBlock[], tokens: readonly Int32Array[], repeated: Uint8Array): void {
  let from = 0
  for (const [index, block] of blocks.entries()) {
    const to = from + (tokens[index]?.length ?? 0)
    if (isLinkFarm(block)) repeated.fill(1, from, to)
    from = to
  }
}

function distinctTokens(blocks: readonly Int32Array[], repeated: Uint8Array): Int32Array {
  const distinct = new Int32Array(repeated.length)
  let at = 0
  let count = 0
  for (const block of blocks) {
    for (let index = 0; index < block.length; index += 1, at += 1) {
      if (repeated[at] === 0) distinct[count++] = block[index] ?? 0
    }
  }
  return distinct.slice(0, count)
}

type Known = { readonly repeated: Uint8Array; readonly profile: LanguageProfile }

function measured(
  blocks: readonly LexicalBlock[],
  scans: readonly TextScan[],
  { repeated, profile }: Known,
): readonly MeasuredBlock[] {
  let from = 0
  return blocks.map((block, index) => {
    const scan = scans[index] ?? NOTHING
    const isOwn = !isHeading(block)
    const flags = isOwn ? repeated.subarray(from, from + scan.tokens.length) : allRepeated(scan)
    if (isOwn) from += scan.tokens.length
    const sentences = measuredSentences(block.text, scan, flags, profile)
    return {
      ...block,
      tokens: scan.tokens.length,
      distinct: sentences.reduce((sum, sentence) => sum + sentence.distinct, 0),
      numbers: numbersOf(scan),
      sentences,
      scan,
      hasOffsets: !JOINED.has(block.kind) && block.text === block.text.normalize('NFC'),
    }
  })
}

const isHeading = (block: LexicalBlock | undefined): boolean => block?.kind === 'heading'

const NO_TOKENS = new Int32Array(0)

const allRepeated = (scan: TextScan): Uint8Array => new Uint8Array(scan.tokens.length).fill(1)

const NOTHING = scanText('')

function numbersOf({ tokens, classes }: TextScan): readonly number[] {
  const numbers = new Set<number>()
  for (let at = 0; at < classes.length; at += 1) {
    if (classes[at] === CHARACTER_CLASS.digit) numbers.add(tokens[at] ?? 0)
  }
  return [...numbers]
}
