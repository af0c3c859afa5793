import type { MeasuredBlock } from '../TextMeasure.ts'
import type { Defect } from './Defect.ts'

const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['）', '（'],
  ['】', '【'],
  ['」', '「'],
  ['』', '『'],
  ['》', '《'],
])
const OPENING = new Set(PAIRS.values())
const ANY = /[()[\]（）【】「」『』《》]/g

/** `a)`, `12)`: a number of a list, whose bracket was never opened. */
const ENUMERATION = /(?:^|[\s\p{P}])[\p{L}\p{N}]{1,3}$/u

/** Half-width and full-width round brackets are often mixed in East Asian text; they close each other. */
const shapeOf = (bracket: string): string => (bracket === '（' ? '(' : bracket)

/** A block with its masked text. */
export type ProseBlock = { readonly block: MeasuredBlock; readonly prose: string }

type Bracket = { readonly bracket: string; readonly at: number; readonly block: MeasuredBlock }

/**
 * Brackets that are opened and not closed, or closed and not opened. They may be closed in a later block: a paragraph that is
 * divided, or put together with another, keeps its brackets.
 */
export function openBrackets(
  blocks: readonly ProseBlock[],
): readonly { readonly block: MeasuredBlock; readonly defect: Defect }[] {
  const open: Bracket[] = []
  const lost: Bracket[] = []
  for (const { block, prose } of blocks) {
    for (const { 0: bracket, index: at } of prose.matchAll(ANY)) {
      if (OPENING.has(bracket)) open.push({ bracket, at, block })
      else close(open, lost, { bracket, at, block }, prose)
    }
  }
  return [...lost, ...open].map(({ bracket, at, block }) => ({
    block,
    defect: { rule: 'open-bracket', from: at, to: at + bracket.length, data: { bracket } },
  }))
}

function close(open: Bracket[], lost: Bracket[], closing: Bracket, prose: string): void {
  const wanted = shapeOf(PAIRS.get(closing.bracket) ?? '')
  const match = open.findLastIndex(({ bracket }) => shapeOf(bracket) === wanted)
  if (match >= 0) lost.push(...open.splice(match).slice(1))
  else if (wanted !== '(' || !ENUMERATION.test(prose.slice(0, closing.at))) lost.push(closing)
}
