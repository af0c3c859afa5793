import type { Payload } from 'payload'
import { type KeptValue, keptValue } from '../keptValue.ts'

/** How it stands with fluency in one language. */
export type LanguageFluency = {
  /** Live articles, when they were last counted. */
  readonly articles: number
  /** The tags under which those are, such as `en` and `en-GB`. */
  readonly tags: readonly string[]
  /** The last attempt to learn what is usual: how, and how many articles there were; null when there were never enough. */
  readonly tried: { readonly formula: string; readonly articles: number } | null
  /** What came of it; null where too few of the articles could be learned from. */
  readonly model: KeptModel | null
}

/** What was learned, without the sets of pairs themselves. */
export type KeptModel = {
  readonly id: string
  readonly articles: number
  readonly bound: number
  /** ISO 8601 in UTC. */
  readonly learnedAt: string
}

/** How it stands with fluency, by the primary subtag of each language. */
export type FluencyLog = {
  /** ISO 8601 in UTC. */
  readonly countedAt: string
  readonly languages: Readonly<Record<string, LanguageFluency>>
}

/** Where all processes find which languages are judged, and by what. */
export const fluencyLog = (payload: Payload): KeptValue<FluencyLog> => keptValue(payload, 'fluency')
