import type { Script, ScriptCounts } from './scriptCounts.ts'

/** Japanese mixes Han and Kana; Chinese has no Kana. */
const KANA_SHARE_OF_JAPANESE = 0.1

/** The script that most of a text is written in. */
export function mainScript(counts: ScriptCounts): Script {
  const east = counts.han + counts.kana
  const rest = (Object.keys(counts) as Script[]).filter((script) => script !== 'han' && script !== 'kana')
  const first = rest.reduce<Script>((most, script) => (counts[script] > counts[most] ? script : most), 'latin')
  if (counts[first] >= east) return first
  return counts.kana >= KANA_SHARE_OF_JAPANESE * east ? 'kana' : 'han'
}
