import type { FieldMap } from '../../settings/FieldMap.ts'
import type { BlockShapes } from '../../text/BlockShapes.ts'

/** What the browser has to know of the host to score the text of a form as the server does. */
export type LiveSettings = {
  readonly collection: string
  readonly map: FieldMap
  readonly ownHosts: readonly string[]
  /** English-word equivalents that are enough for this document; null for the default. */
  readonly targetWords: number | null
  readonly blocks: BlockShapes
  readonly media: string
  readonly mediaAlt: string
}
