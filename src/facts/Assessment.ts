/** A text that was there before, and how much of the assessed one it has too, outside quotes. */
export type Copied = {
  readonly source: { readonly collection: string; readonly id: string }
  /** English-word equivalents. */
  readonly words: number
  /** Share of the assessed text, 0–1, to two decimals. */
  readonly share: number
}

/**
 * What was found when a text was looked up in the archive: once, and told by its fact from then on, whatever the archive
 * becomes.
 */
export type Assessment = {
  /** The ways it was made by: of looking up, and of scoring what is left. */
  readonly formula: string
  /** The most points that the text can have while it does not say where it was first published; null for no limit. */
  readonly cap: number | null
  /** Texts that it is a copy of, as far as each goes, the most first. */
  readonly copies: readonly Copied[]
  /** The place of the first copied passage; null where there is none. */
  readonly place: {
    readonly path: readonly (string | number)[]
    readonly from?: number
    readonly to?: number
  } | null
}
