import { FUNCTION_WORDS } from './FUNCTION_WORDS.ts'
import { isWrittenIn } from './isWrittenIn.ts'
import { LANGUAGE_PROFILES } from './LANGUAGE_PROFILES.ts'
import { mainScript } from './mainScript.ts'
import { primarySubtag } from './primarySubtag.ts'
import { scanText } from './scanText.ts'
import type { Script, ScriptCounts } from './scriptCounts.ts'

/** A shorter text says too little of its language. */
const LEAST_TOKENS = 100

/** Share of a language's small words from which a text may be in it; usual texts have 0.2 to 0.45. */
const LEAST_SHARE = 0.12

/** A text with this share of its own language's small words is in it. */
const PLAIN_SHARE = 0.2

/** How many times as many small words of the other language as of its own a text has to have. */
const LEAST_RATIO = 2

/** Languages whose small words are much the same. */
const SAME: Readonly<Record<string, string>> = { ms: 'id' }

const LANGUAGE_OF_SCRIPT: Partial<Record<Script, string>> = {
  han: 'zh',
  kana: 'ja',
  hangul: 'ko',
  greek: 'el',
  devanagari: 'hi',
  tamil: 'ta',
}

const HASHES: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  Object.entries(FUNCTION_WORDS).map(([language, words]) => [language, new Set(scanText(words.join(' ')).tokens)]),
)

/**
 * The language that a text is plainly in although its tag says another, as a primary subtag; null where the tag may be
 * right, names a language that is not listed, or the text is too short to tell.
 *
 * Languages with a script of their own are told by it, those that share one by their small words.
 *
 * @param tokens of the text, as `scanText` gives them
 */
export function otherLanguageOf(
  language: string | null,
  counts: ScriptCounts,
  tokens: readonly Int32Array[],
): string | null {
  const declared = primarySubtag(language)
  const profile = LANGUAGE_PROFILES.get(declared)
  const total = tokens.reduce((sum, { length }) => sum + length, 0)
  if (!profile || total < LEAST_TOKENS) return null
  const script = mainScript(counts)
  const ofScript = LANGUAGE_OF_SCRIPT[script]
  if (ofScript !== undefined) return isWrittenIn(profile.script, counts) ? null : ofScript
  return byWords(SAME[declared] ?? declared, script, tokens, total)
}

function byWords(declared: string, script: Script, tokens: readonly Int32Array[], total: number): string | null {
  const shareOf = (language: string): number => countOf(HASHES.get(language), tokens) / total
  if (shareOf(declared) >= PLAIN_SHARE) return null
  const rivals = [...HASHES.keys()].filter((language) => LANGUAGE_PROFILES.get(language)?.script === script)
  const best = rivals.reduce<{ language: string; share: number }>(
    (most, language) => {
      const share = shareOf(language)
      return share > most.share ? { language, share } : most
    },
    { language: declared, share: 0 },
  )
  if (best.language === declared || best.share < LEAST_SHARE) return null
  return best.share >= LEAST_RATIO * shareOf(declared) ? best.language : null
}

function countOf(words: ReadonlySet<number> | undefined, tokens: readonly Int32Array[]): number {
  if (!words) return 0
  let count = 0
  for (const block of tokens) {
    for (let at = 0; at < block.length; at += 1) if (words.has(block[at] ?? 0)) count += 1
  }
  return count
}
