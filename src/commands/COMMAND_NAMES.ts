/** The commands of the package, by name: what `content-ops <command>` and `payload content-ops:<command>` know. */
export const COMMAND_NAMES = [
  'demo',
  'import',
  'adopt',
  'rebuild',
  'reconcile',
  'rescore',
  'assess',
  'backtest',
  'work',
] as const

export type CommandName = (typeof COMMAND_NAMES)[number]
