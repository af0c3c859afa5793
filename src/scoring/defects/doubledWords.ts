import { CHARACTER_CLASS as C } from '../../text/CHARACTER_CLASS.ts'
import type { LanguageProfile } from '../../text/LANGUAGE_PROFILES.ts'
import type { TextScan } from '../../text/scanText.ts'
import type { Defect } from './Defect.ts'

/** Languages in which saying a word twice is hardly ever meant; many others double words by their grammar. */
const CHECKED = new Set(['en', 'de', 'fr', 'es', 'pt', 'nl', 'it', 'pl', 'ro', 'ru', 'be', 'bg', 'el', 'zh', 'ja'])

/** Words that are doubled rightly: “that that”, “had had”, “die die”, “nous nous”. */
const DOUBLED_RIGHTLY = new Set(
  ['that', 'had', 'die', 'das', 'der', 'sie', 'dat', 'nous', 'vous', 'bora', 'so', 'no', 'very', 'long'].concat([
    'blah',
    'bla',
    'ha',
    'piano',
    'очень',
    'чуть',
  ]),
)

/** Characters that are never doubled: particles and conjunctions. */
const NEVER_DOUBLED = new Set(['的', '了', '是', '在', '和', '与', '就', '都', '及', '把', '被', '为', 'を', 'の'])

/** Words that stand twice, with nothing but white space between. */
export function doubledWords(prose: string, scan: TextScan, { name }: LanguageProfile): readonly Defect[] {
  if (!CHECKED.has(name)) return []
  const found: Defect[] = []
  for (let at = 1; at < scan.tokens.length; at += 1) {
    if (scan.tokens[at] !== scan.tokens[at - 1] || scan.classes[at] === C.digit) continue
    const defect = doubledAt(prose, scan, at)
    if (defect) found.push(defect)
  }
  return found
}

function doubledAt(prose: string, { starts, ends, classes }: TextScan, at: number): Defect | null {
  const [from, middle, start, to] = [starts[at - 1] ?? 0, ends[at - 1] ?? 0, starts[at] ?? 0, ends[at] ?? 0]
  const word = prose.slice(start, to)
  const isSingle = (classes[at] ?? 0) >= C.single
  if (!isSlip(word, prose.slice(middle, start), isSingle)) return null
  return isDeclaration(prose.slice(from, middle), word) ? null : { rule: 'doubled-word', from, to, data: { word } }
}

function isSlip(word: string, between: string, isSingle: boolean): boolean {
  if (isSingle) return between === '' && NEVER_DOUBLED.has(word)
  return word.length > 1 && /^\s+$/.test(between) && /^[\p{L}\p{M}’']+$/u.test(word) && !isRightly(word)
}

/** “Status status” is a type and its name, “The the” a slip. */
const isDeclaration = (first: string, second: string): boolean => first !== second && second.length > 4

/** Names are doubled too: “New York, New York”, “Duran Duran”. */
const isRightly = (word: string): boolean => DOUBLED_RIGHTLY.has(word.toLowerCase()) || /^\p{Lu}/u.test(word)
