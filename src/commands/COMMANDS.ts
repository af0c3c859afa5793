import { adoptCommand } from './adoptCommand.ts'
import type { Command } from './Command.ts'
import { rebuildCommand } from './rebuildCommand.ts'
import { reconcileCommand } from './reconcileCommand.ts'
import { workCommand } from './workCommand.ts'

/** All commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  adopt: adoptCommand,
  rebuild: rebuildCommand,
  reconcile: reconcileCommand,
  work: workCommand,
}
