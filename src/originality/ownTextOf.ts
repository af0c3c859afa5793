import type { MeasuredBlock, TextMeasure } from '../scoring/TextMeasure.ts'
import type { LexicalBlockKind } from '../text/LexicalBlock.ts'
import type { OwnText } from './OwnText.ts'

const NOT_OWN: ReadonlySet<LexicalBlockKind> = new Set<LexicalBlockKind>(['quote', 'code', 'upload', 'rule'])

/** An opening mark, at most six hundred characters, a closing mark. */
const QUOTATION = /[“„«「『"][^“”„«»「」『』"]{9,600}[”“»」』"]/g

/** Tokens as they are gathered; `isBroken` once something that is not the document's own stands before the next. */
type Gathered = { readonly tokens: number[]; readonly breaks: number[]; isBroken: boolean }

/** The text of a document without what it quotes: blocks of quotes, passages in quotation marks, and code. */
export function ownTextOf({ blocks, profile }: Pick<TextMeasure, 'blocks' | 'profile'>): OwnText {
  const gathered: Gathered = { tokens: [], breaks: [], isBroken: false }
  const placed = blocks.flatMap((block) => {
    const from = gathered.tokens.length
    const places = NOT_OWN.has(block.kind) ? broken(gathered) : gather(gathered, block)
    return places.length === 0 ? [] : [{ block, places: new Int32Array(places), from }]
  })
  return {
    tokens: new Int32Array(gathered.tokens),
    breaks: new Uint8Array(gathered.breaks),
    blocks: placed,
    unit: profile.unit,
  }
}

function broken(gathered: Gathered): readonly number[] {
  gathered.isBroken = true
  return []
}

function gather(gathered: Gathered, block: MeasuredBlock): readonly number[] {
  const { tokens, starts } = block.scan
  const quoted = quotedRanges(block)
  const isQuoted = (start: number): boolean => quoted.some(({ from, to }) => start >= from && start < to)
  const places: number[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (isQuoted(starts[at] ?? 0)) {
      gathered.isBroken = true
      continue
    }
    gathered.tokens.push(tokens[at] ?? 0)
    gathered.breaks.push(gathered.isBroken ? 1 : 0)
    gathered.isBroken = false
    places.push(at)
  }
  return places
}

const quotedRanges = ({ text }: MeasuredBlock): readonly { readonly from: number; readonly to: number }[] =>
  [...text.normalize('NFC').matchAll(QUOTATION)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
