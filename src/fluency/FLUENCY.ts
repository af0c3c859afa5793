/**
 * Constants of the fluency gate.
 *
 * - `leastArticles`: published articles of a language from which on its archive says what is usual.
 * - `leastPairs`: pairs of neighbouring tokens under which a text is too short to be judged.
 * - `leastKnown`: the share of a text's tokens that the archive has to have; below it the text is about something else, or in
 *   another language, and nothing can be said.
 * - `bitsPerArticle`, `leastBits`, `mostBits`: the size of each half's set, a power of two; one bit a pair.
 * - `distances`: how far apart the tokens of the pairs are that a text is compared with: of a text in its order those are
 *   pairs that nobody wrote, of words in no order they are as usual as its neighbours.
 * - `leastGain`: neighbours that are less than so many times as familiar as tokens that far apart are in no order. Of 1,007
 *   articles of two archives the least has 1.71; with their words shuffled the most has 1.25, and 1.40 when they are shuffled
 *   within eight.
 * - `quantile`: the share of the archive's own texts that lie below the bound.
 * - `mostSampled`: texts of a language that the bound is taken from.
 * - `growth`: times as many articles as were there when it was learned, from which what is usual is learned anew.
 * - `cap`: the most points that a text in no order can have.
 */
export const FLUENCY = {
  leastArticles: 250,
  leastPairs: 100,
  leastKnown: 0.7,
  bitsPerArticle: 4096,
  leastBits: 2 ** 18,
  mostBits: 2 ** 27,
  distances: [7, 11, 13],
  leastGain: 1.4,
  quantile: 0.005,
  mostSampled: 2000,
  growth: 1.2,
  cap: 40,
} as const

/** How fluency is judged; another way of it gets another name, and texts are judged again. */
export const FLUENCY_FORMULA = 'fluency-1'
