import type { BlockShapes } from '../text/BlockShapes.ts'

/**
 * An image as craft sees it. `alt` is null when the media document has none. `perceptualHash` is 16 hexadecimal digits of
 * what it looks like, null or absent when that is not known.
 */
export type ScorableImage = {
  readonly id: string
  readonly alt: string | null
  readonly filename: string | null
  readonly perceptualHash?: string | null
}

/** A content document in the form that scoring and hashing read, whatever the host calls its fields. */
export type ScorableDocument = {
  readonly title: string | null
  /** The summary; `undefined` when the collection has no such field. */
  readonly excerpt: string | null | undefined
  /** The value of a Lexical rich text field (`{ root: { children: […] } }`), or null. */
  readonly body: unknown
  /** What the host's custom blocks hold; told from their values when absent. */
  readonly blocks?: BlockShapes
  readonly language: string | null
  /** How many authors are credited; null when the collection has no such field. */
  readonly credits: number | null
  /** How many topics are set; null when the collection has no such field. */
  readonly topics: number | null
  /** ISO date that readers see, null when empty; `undefined` when the collection has no such field. */
  readonly publishedAt: string | null | undefined
  /** The lead image's id; `undefined` when the collection has no such field. */
  readonly hero: string | null | undefined
  /** Every media document that body or hero refer to, by id as a string; null when the host has no media collection. */
  readonly images: Readonly<Record<string, ScorableImage>> | null
  /** Hosts that are the site itself (a link to them is no source), lower case, e.g. `['example.org']`. */
  readonly ownHosts: readonly string[]
  /** English-word equivalents from which a text is long enough; 800 (`TARGET_WORDS`) when absent. */
  readonly targetWords?: number
}
