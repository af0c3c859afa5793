import type { FrontMatter } from './FrontMatterValue.ts'

/** Front matter as values. `repaired` names the keys that were read only after a repair; it is empty for well-formed text. */
export type ParsedFrontMatter =
  | { readonly ok: true; readonly values: FrontMatter; readonly repaired: readonly string[] }
  | { readonly ok: false; readonly reason: string }
