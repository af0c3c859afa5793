import type { Finding } from '../../scoring/Finding.ts'
import { walkLexical } from '../../text/walkLexical.ts'

/** Characters of a place that are quoted; more would hide the reason. */
const MOST = 60

/** The words that a finding is about, shortened; null where it is about more than a place in a text. */
export function excerptOf(body: unknown, { path, from, to }: Finding): string | null {
  if (from === undefined || to === undefined) return null
  const wanted = path.join('.')
  const block = walkLexical(body).find((one) => one.path.join('.') === wanted)
  const words = block?.text.slice(from, to).trim() ?? ''
  if (words === '') return null
  return words.length <= MOST ? words : `${words.slice(0, MOST).trimEnd()}…`
}
