import { isWrittenIn } from './isWrittenIn.ts'
import { LANGUAGE_PROFILES, type LanguageProfile } from './LANGUAGE_PROFILES.ts'
import { mainScript } from './mainScript.ts'
import { primarySubtag } from './primarySubtag.ts'
import { SCRIPT_PROFILES } from './SCRIPT_PROFILES.ts'
import type { ScriptCounts } from './scriptCounts.ts'

/**
 * The profile for a language tag and the scripts that the text is really written in.
 *
 * The tag decides where it is listed and at least a tenth of the text is in its script; otherwise the script with most
 * tokens does, so that a Chinese text that is marked `en` by mistake is not counted a word a character.
 */
export function profileOfScripts(
  language: string | null,
  counts: ScriptCounts,
  profiles: ReadonlyMap<string, LanguageProfile> = LANGUAGE_PROFILES,
): LanguageProfile {
  const listed = profiles.get(primarySubtag(language))
  if (listed && isWrittenIn(listed.script, counts)) return listed
  return SCRIPT_PROFILES[mainScript(counts)]
}
