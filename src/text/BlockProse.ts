import type { LexicalPath } from './LexicalBlock.ts'

/** What readers see of a custom block: its strings, the rich texts inside it, and its images. */
export type BlockProse = {
  readonly strings: readonly string[]
  readonly richTexts: readonly { readonly children: readonly unknown[]; readonly path: LexicalPath }[]
  /** Ids of media documents. */
  readonly images: readonly { readonly id: string; readonly path: LexicalPath }[]
}
