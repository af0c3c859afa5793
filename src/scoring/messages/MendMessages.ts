import type { CraftRule } from '../CraftRule.ts'

/** What would mend a finding, by rule, written as `CraftMessages` are. */
export type MendMessages = Readonly<Record<CraftRule, string>>
