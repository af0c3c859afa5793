import type { ApprovalsMissed } from './ApprovalsMissed.ts'
import type { ChannelRules } from './ChannelRules.ts'

/** Those of these channels that ask for more approvals than a text was given. */
export const approvalsLacking = (rules: readonly ChannelRules[], given: number): readonly ApprovalsMissed[] =>
  rules.flatMap(({ channel, name, approvals: needed }) => (given < needed ? [{ channel, name, needed, given }] : []))
