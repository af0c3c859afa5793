import type { CraftRule } from '../CraftRule.ts'

/**
 * Messages by rule. `{name}` stands for a value of the finding's data; `{name:word}` for the value and the word, with an
 * `s` unless the value is 1. `more` is added where one finding stands for several.
 */
export type CraftMessages = Readonly<Record<CraftRule | 'more', string>>
