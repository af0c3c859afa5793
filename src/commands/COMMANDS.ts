import { adoptCommand } from './adoptCommand.ts'
import { assessCommand } from './assessCommand.ts'
import { backtestCommand } from './backtestCommand.ts'
import type { CommandName } from './COMMAND_NAMES.ts'
import type { Command } from './Command.ts'
import { demoCommand } from './demoCommand.ts'
import { importCommand } from './importCommand.ts'
import { rebuildCommand } from './rebuildCommand.ts'
import { reconcileCommand } from './reconcileCommand.ts'
import { rescoreCommand } from './rescoreCommand.ts'
import { workCommand } from './workCommand.ts'

/** All commands by name. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  demo: demoCommand,
  import: importCommand,
  adopt: adoptCommand,
  rebuild: rebuildCommand,
  reconcile: reconcileCommand,
  rescore: rescoreCommand,
  assess: assessCommand,
  backtest: backtestCommand,
  work: workCommand,
}
