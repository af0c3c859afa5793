import type { ImageReference } from './ImageReference.ts'
import type { LexicalBody } from './lexical/LexicalNode.ts'
import type { Warning } from './Warning.ts'

/** The text of an article as rich text without any image, and what it takes to convert it again with those that were stored. */
export type ConvertedText = {
  readonly html: string
  readonly body: LexicalBody
  /** Every image that the text names. */
  readonly images: readonly ImageReference[]
  /** What the Markdown could not give. */
  readonly losses: readonly Warning[]
  /** What the rich text could not take; not the same once images are stored. */
  readonly warnings: readonly Warning[]
}
