import type { LexicalBlockKind } from '../text/LexicalBlock.ts'

/** A piece of text in one look. */
export type ReadableRun = {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly code: boolean
}

/** One block of a text as somebody reads it who judges it: without the editor, and without anything that could run. */
export type ReadableBlock = {
  readonly kind: LexicalBlockKind
  /** 1–6 for a heading, else null. */
  readonly level: number | null
  readonly runs: readonly ReadableRun[]
  /** Where the links in the block lead. */
  readonly links: readonly string[]
  /** What an image shows, by its alternative text; null for another block, or an image without one. */
  readonly image: string | null
}
