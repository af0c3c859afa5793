import type { LanguageProfile } from '../../text/LANGUAGE_PROFILES.ts'
import type { Defect } from './Defect.ts'

const ODD: readonly RegExp[] = [
  // Twice the same: “,,”, “、、”, and two full stops, which are neither one nor an ellipsis.
  /([,;，；：、])\1+/g,
  /(?<![.\d/\\])\.\.(?![./\\])/g,
  /(?<!。)。。(?!。)/g,
  // Two that exclude each other.
  /[,，;；、][.。](?![\p{L}\p{N}])/gu,
  // White space before it; not before `:`, `;`, `!` and `?`, where French has one.
  /(?<=\p{L})[ \u00a0]+[,.](?=\s|$)/gu,
]

/** No white space behind a comma: a slip where words are written apart. */
const UNSPACED = /(?<=\p{Ll}{3}),(?=\p{L}{3})/gu

const WITHOUT_SPACES: ReadonlySet<string> = new Set(['han', 'kana', 'unspaced'])

/** Punctuation that is wrong in the language: doubled, contradictory, or with white space on the wrong side. */
export function oddPunctuation(prose: string, { script }: LanguageProfile): readonly Defect[] {
  const patterns = WITHOUT_SPACES.has(script) ? ODD : [...ODD, UNSPACED]
  return patterns.flatMap((pattern) =>
    [...prose.matchAll(pattern)].map((match) => ({
      rule: 'odd-punctuation' as const,
      from: match.index,
      to: match.index + match[0].length,
      data: { mark: match[0].trim() },
    })),
  )
}
