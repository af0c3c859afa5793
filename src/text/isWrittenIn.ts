import type { Script, ScriptCounts } from './scriptCounts.ts'

/** Below this share of tokens in its own script a text is not taken for what its language tag says. */
const OWN_SCRIPT_SHARE = 0.1

/** Is at least a tenth of the text in this script? Japanese is written in Kana and Han together. */
export function isWrittenIn(script: Script, counts: ScriptCounts): boolean {
  const own = script === 'kana' ? counts.kana + counts.han : counts[script]
  return own >= OWN_SCRIPT_SHARE * Object.values(counts).reduce((sum, count) => sum + count, 0)
}
