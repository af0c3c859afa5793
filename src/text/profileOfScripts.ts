import { LANGUAGE_PROFILES, type LanguageProfile } from './LANGUAGE_PROFILES.ts'
import { SCRIPT_PROFILES } from './SCRIPT_PROFILES.ts'
import type { Script, ScriptCounts } from './scriptCounts.ts'

/** Below this share of tokens in its own script a text is not taken for what its language tag says. */
const OWN_SCRIPT_SHARE = 0.1

/** Japanese mixes Han and Kana; Chinese has no Kana. */
const KANA_SHARE_OF_JAPANESE = 0.1

/**
 * The profile for a language tag and the scripts that the text is really written in.
 *
 * The tag decides where it is listed and at least a tenth of the text is in its script; otherwise the script with most
 * tokens does, so that a Chinese text that is marked `en` by mistake is not counted a word a character.
 */
export function profileOfScripts(language: string | null, counts: ScriptCounts): LanguageProfile {
  const listed = LANGUAGE_PROFILES.get(primarySubtag(language))
  if (listed && isWrittenIn(listed.script, counts)) return listed
  return SCRIPT_PROFILES[mainScript(counts)]
}

function primarySubtag(language: string | null): string {
  return (language ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? ''
}

function isWrittenIn(script: Script, counts: ScriptCounts): boolean {
  const own = script === 'kana' ? counts.kana + counts.han : counts[script]
  return own >= OWN_SCRIPT_SHARE * totalOf(counts)
}

function mainScript(counts: ScriptCounts): Script {
  const east = counts.han + counts.kana
  const rest = (Object.keys(counts) as Script[]).filter((script) => script !== 'han' && script !== 'kana')
  const first = rest.reduce<Script>((most, script) => (counts[script] > counts[most] ? script : most), 'latin')
  if (counts[first] >= east) return first
  return counts.kana >= KANA_SHARE_OF_JAPANESE * east ? 'kana' : 'han'
}

function totalOf(counts: ScriptCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
