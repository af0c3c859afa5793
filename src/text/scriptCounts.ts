import { CHARACTER_CLASS as C } from './CHARACTER_CLASS.ts'

/** A writing system as far as counting words depends on it; `other` is every script without a rule of its own. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'devanagari'
  | 'tamil'
  | 'hangul'
  | 'han'
  | 'kana'
  | 'unspaced'
  | 'other'

/** Tokens of each script; numbers belong to none. */
export type ScriptCounts = Readonly<Record<Script, number>>

const SCRIPT_OF: ReadonlyMap<number, Script> = new Map<number, Script>([
  [C.latin, 'latin'],
  [C.cyrillic, 'cyrillic'],
  [C.greek, 'greek'],
  [C.arabic, 'arabic'],
  [C.devanagari, 'devanagari'],
  [C.tamil, 'tamil'],
  [C.hangul, 'hangul'],
  [C.letter, 'other'],
  [C.han, 'han'],
  [C.kana, 'kana'],
  [C.unspaced, 'unspaced'],
])

/** How many tokens of each script a text has, from the classes that `scanText` gives. */
export function scriptCounts(scans: readonly { readonly classes: Uint8Array }[]): ScriptCounts {
  const byClass = new Uint32Array(64)
  for (const { classes } of scans) {
    for (const kind of classes) byClass[kind] = (byClass[kind] ?? 0) + 1
  }
  const counts = { ...NONE }
  for (const [kind, script] of SCRIPT_OF) counts[script] = byClass[kind] ?? 0
  return counts
}

const NONE: ScriptCounts = {
  latin: 0,
  cyrillic: 0,
  greek: 0,
  arabic: 0,
  devanagari: 0,
  tamil: 0,
  hangul: 0,
  han: 0,
  kana: 0,
  unspaced: 0,
  other: 0,
}
