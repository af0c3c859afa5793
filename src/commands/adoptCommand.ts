import { parseArgs } from 'node:util'
import { adopt } from '../worker/adopt.ts'
import type { Command } from './Command.ts'

/** Brings in the live content that a site had before the product was added, on its original dates. */
export const adoptCommand: Command = {
  usage: 'adopt',
  run: async ({ payload, args, terminal }) => {
    parseArgs({ args: [...args], options: {} })
    const { documents, adopted, undated, failed } = await adopt(payload)
    for (const { subject, reason } of failed) terminal.warn(`${subject.collection}/${subject.id}: ${reason}`)
    terminal.say(
      `adopted ${adopted} of ${documents} documents, ${undated} of them without a date; ${failed.length} failed`,
    )
    return failed.length > 0 ? 1 : 0
  },
}
