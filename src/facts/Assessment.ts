/** A text that was there before, and how much of the assessed one it has too, outside quotes. */
export type Copied = {
  readonly source: { readonly collection: string; readonly id: string }
  /** English-word equivalents. */
  readonly words: number
  /** Share of the assessed text, 0–1, to two decimals. */
  readonly share: number
}

/** How natural the order of a text's words was, by what is usual among the articles of its language. Shares to three decimals. */
export type FluencyJudgement = {
  /** Articles that say what is usual. */
  readonly articles: number
  /** The familiarity under which a text may be in no order. */
  readonly bound: number
  /** Share of its pairs of neighbours that the archive has, 0–1; null where the text was too short or too strange to tell. */
  readonly familiarity: number | null
  /** How many times as familiar its neighbours are as words further apart; null together with the familiarity. */
  readonly gain: number | null
  /** The most points that the text can have; null for no limit. */
  readonly cap: number | null
}

/** What a text has that was there before. */
export type OriginalityJudgement = {
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

/**
 * What was found when a text was looked up in the archive: once, and told by its fact from then on, whatever the archive
 * becomes.
 */
export type Assessment = OriginalityJudgement & {
  /** The ways it was made by: of looking up, of scoring what is left, and of judging fluency where that was on. */
  readonly formula: string
  /** Absent while there were too few articles of the text's language to judge by. */
  readonly fluency?: FluencyJudgement
}
