import { CHARACTER_CLASS as C } from './CHARACTER_CLASS.ts'

const BMP = 0x10000

const LATER_WINS: readonly (readonly [RegExp, number])[] = [
  [/[\p{L}\p{Nl}]+/gu, C.letter],
  [/[\p{Script=Latin}]+/gu, C.latin],
  [/[\p{Script=Cyrillic}]+/gu, C.cyrillic],
  [/[\p{Script=Greek}]+/gu, C.greek],
  [/[\p{Script=Arabic}]+/gu, C.arabic],
  [/[\p{Script=Devanagari}]+/gu, C.devanagari],
  [/[\p{Script=Tamil}]+/gu, C.tamil],
  [/[\p{Script=Hangul}]+/gu, C.hangul],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu, C.unspaced],
  [/[\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]+/gu, C.kana],
  [/[\p{Script=Han}]+/gu, C.han],
  [/[\p{P}\p{S}\p{No}\p{C}]+/gu, C.other],
  [/\p{M}+/gu, C.mark],
  [/\p{Nd}+/gu, C.digit],
  [/[\s\u200b\u3000]+/gu, C.space],
  [/\u00ad|\u200c|\u200d|\u2060|\ufeff/gu, C.ignored],
  [/[,\u066c]/gu, C.midNumber],
  [/[.'\u2019\u00b7\u066b]/gu, C.mid],
  [/[_\u203f]/gu, C.connector],
  [/[。｡！？．︒।॥؟۔։።។။]/gu, C.stop],
  [/[!?…‼⁇⁈⁉]/gu, C.spacedStop],
]

const TABLE = classTable()

/**
 * The class of a code point: a table look-up for the basic plane, a few comparisons above it.
 *
 * Scripts and categories are those of the Unicode version that the JavaScript engine knows.
 */
export function characterClassOf(codePoint: number): number {
  if (codePoint < BMP) return TABLE[codePoint] ?? C.other
  return astralClass(codePoint)
}

function classTable(): Uint8Array {
  const table = new Uint8Array(BMP)
  const all = everyCharacter()
  for (const [pattern, value] of LATER_WINS) {
    for (const match of all.matchAll(pattern)) {
      for (const character of match[0]) table[character.charCodeAt(0)] = value
    }
  }
  return table
}

/** Every code point of the basic plane but the surrogates, in order. */
function everyCharacter(): string {
  const codes = Array.from({ length: BMP }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff)
  const parts: string[] = []
  for (let at = 0; at < codes.length; at += 8192) parts.push(String.fromCharCode(...codes.slice(at, at + 8192)))
  return parts.join('')
}

function astralClass(codePoint: number): number {
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return C.han
  if (codePoint >= 0x1aff0 && codePoint <= 0x1b16f) return C.kana
  const character = String.fromCodePoint(codePoint)
  if (/\p{L}|\p{Nl}/u.test(character)) return C.letter
  if (/\p{Nd}/u.test(character)) return C.digit
  return /\p{M}/u.test(character) ? C.mark : C.other
}
