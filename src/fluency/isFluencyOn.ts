import { FLUENCY } from './FLUENCY.ts'

/**
 * Is fluency judged in a language?
 *
 * @param language its live articles, and what was learned from them
 */
export const isFluencyOn = (language: { readonly articles: number; readonly model: object | null }): boolean =>
  language.model !== null && language.articles >= FLUENCY.leastArticles
