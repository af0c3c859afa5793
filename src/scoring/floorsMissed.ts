import type { ChannelRules } from './ChannelRules.ts'
import type { FloorMissed } from './FloorMissed.ts'

/** Those of these channels that ask for more craft than this. */
export const floorsMissed = (rules: readonly ChannelRules[], score: number): readonly FloorMissed[] =>
  rules.flatMap(({ channel, name, floor }) => (floor !== null && score < floor ? [{ channel, name, floor }] : []))
