import { parseArgs } from 'node:util'
import { reconcile } from '../worker/reconcile.ts'
import type { Command } from './Command.ts'

/** Settles every document. */
export const reconcileCommand: Command = {
  usage: 'reconcile',
  run: async ({ payload, args, terminal }) => {
    parseArgs({ args: [...args], options: {} })
    const { documents, records, facts, failed } = await reconcile(payload)
    for (const { subject, reason } of failed) terminal.warn(`${subject.collection}/${subject.id}: ${reason}`)
    terminal.say(
      `reconciled ${documents} documents and ${records} records: ${facts} facts were missing, ${failed.length} failed`,
    )
    return failed.length > 0 ? 1 : 0
  },
}
