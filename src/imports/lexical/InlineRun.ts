import type { InlineNode, LineBreakNode, TextNode } from './LexicalNode.ts'
import { nodes } from './nodes.ts'

/** The link that a text stands in; the same object for all texts of one link. */
export type LinkTarget = { readonly url: string; readonly newTab: boolean; readonly id: string }
type Piece = { text: string; readonly format: number; readonly link: LinkTarget | null } | 'break'

const SPACE = /[ \t\n\r\f]+/g
// A line end between two ideographs is no space in East Asian text (CSS Text 3, 4.1.3).
const BREAK_IN_CJK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF])/gu

/** Gathers the text of one block: white space is collapsed as in HTML, neighbours of one format are joined, links are closed up. */
export class InlineRun {
  private pieces: Piece[] = []

  get isEmpty(): boolean {
    return this.pieces.every((piece) => piece === 'break' || piece.text.trim() === '')
  }

  addText(raw: string, format: number, link: LinkTarget | null): void {
    const collapsed = raw.replace(BREAK_IN_CJK, '').replace(SPACE, ' ')
    const text = this.endsInSpace() ? collapsed.replace(/^ /, '') : collapsed
    if (text === '') return
    const last = this.pieces.at(-1)
    if (last !== undefined && last !== 'break' && last.format === format && last.link === link) last.text += text
    else this.pieces.push({ text, format, link })
  }

  addBreak(): void {
    const last = this.pieces.at(-1)
    if (last !== undefined && last !== 'break') last.text = last.text.replace(/ $/, '')
    this.pieces.push('break')
  }

  /** The nodes gathered so far; the run is empty after it. */
  take(): readonly InlineNode[] {
    const pieces = trimmed(this.pieces)
    this.pieces = []
    const result: InlineNode[] = []
    let at = 0
    while (at < pieces.length) {
      const link = linkAt(pieces, at)
      const end = link === null ? at + 1 : linkEnd(pieces, at, link)
      const children = pieces.slice(at, end).map(toNode)
      if (link === null) result.push(...children)
      else result.push(nodes.link(link.id, link.url, link.newTab, children))
      at = end
    }
    return result
  }

  private endsInSpace(): boolean {
    const last = this.pieces.at(-1)
    return last === undefined || last === 'break' || last.text.endsWith(' ')
  }
}

function toNode(piece: Piece): TextNode | LineBreakNode {
  return piece === 'break' ? nodes.lineBreak : nodes.text(piece.text, piece.format)
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces]
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop()
  while (kept.length > 0 && isBlank(kept[0])) kept.shift()
  const last = kept.at(-1)
  if (last !== undefined && last !== 'break') last.text = last.text.replace(/ $/, '')
  return kept
}

function isBlank(piece: Piece | undefined): boolean {
  return piece === 'break' || piece === undefined || piece.text === ' ' || piece.text === ''
}

function linkAt(pieces: readonly Piece[], at: number): LinkTarget | null {
  const piece = pieces[at]
  return piece === undefined || piece === 'break' ? null : piece.link
}

// A break belongs to the link when the link goes on after it.
function linkEnd(pieces: readonly Piece[], start: number, link: LinkTarget): number {
  let end = start + 1
  for (let at = end; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === 'break') continue
    if (piece?.link !== link) return end
    end = at + 1
  }
  return end
}
