/**
 * Constants of the originality gate.
 *
 * - `gram`: tokens in a row that two texts must share; ten words, or characters of Chinese and Japanese.
 * - `window`: neighbouring grams of which winnowing keeps the least (Schleimer, Wilkerson & Aiken 2003), at least.
 * - `most`: fingerprints kept of an article; longer ones are winnowed by a wider window, whose choice is among that of a
 *   narrower one, so that texts of any length can be looked up.
 * - `leastWords`: English-word equivalents that two texts share outside quotes before one is a copy of the other …
 * - `leastShare`: … and the share of either that this has to be.
 * - `freeShare`, `copyShare`, `copyCap`: up to the first share of a text nothing is lost, from the second on it has at most
 *   so many points, between them the cap falls evenly. Judgement: real cross-posts keep some points for what they are.
 */
export const ORIGINALITY = {
  gram: 10,
  window: 8,
  most: 200,
  leastWords: 150,
  leastShare: 0.2,
  freeShare: 0.2,
  copyShare: 0.8,
  copyCap: 30,
} as const

/** How copies are found and what they cost; another way of it gets another name, and texts are looked up again. */
export const ORIGINALITY_FORMULA = 'originality-1'
