/** An opening mark, at least nine characters and at most three hundred, a closing mark: shorter ones mark a word. */
const QUOTATION = /[“„«「『"][^“”„«»「」『』"]{9,300}[”“»」』"]/g

/** How often a text quotes somebody: passages of at least nine characters in quotation marks. */
export function countQuotations(text: string): number {
  return [...text.matchAll(QUOTATION)].length
}
