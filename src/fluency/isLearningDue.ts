import { FLUENCY, FLUENCY_FORMULA } from './FLUENCY.ts'

/**
 * Is it time to learn anew what is usual in a language? It is where that was never tried, or in another way, and once there
 * are a fifth more articles.
 *
 * @param articles live ones of the language
 */
export function isLearningDue(
  articles: number,
  tried: { readonly formula: string; readonly articles: number } | null,
): boolean {
  if (articles < FLUENCY.leastArticles) return false
  return tried === null || tried.formula !== FLUENCY_FORMULA || articles >= FLUENCY.growth * tried.articles
}
