/** Phrases that promise instead of saying; few on purpose, so that an honest headline is hardly ever taken for bait. */
const BAIT: readonly RegExp[] = [
  /you (won['’]t|will not) believe/i,
  /what (happens?|happened) next/i,
  /will (blow your mind|shock you|change your life|make you cry)/i,
  /\b(one|this) (weird|simple|strange) trick\b/i,
  /\b(doctors|experts|they) (hate|don['’]t want)/i,
  /number \d+ will/i,
  /\bfaith in humanity\b|\bjaw[- ]dropping\b/i,
  /震惊|惊呆|不看后悔|不转不是|你绝对想不到|看完.{0,6}(哭|惊|沉默)|速看|疯传|万万没想到/,
]

/** Whether a headline is clickbait by its wording. */
export function isBait(title: string): boolean {
  return BAIT.some((pattern) => pattern.test(title))
}
