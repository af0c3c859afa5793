import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { storesOf } from '../store/payload/storesOf.ts'
import { RECONCILER } from '../worker/RECONCILER.ts'
import { reconcileAndLog } from '../worker/reconcileAndLog.ts'
import { withLease } from '../worker/withLease.ts'
import type { Command } from './Command.ts'

/** Settles every document and every record that makes facts. */
export const reconcileCommand: Command = {
  usage: 'reconcile',
  run: async ({ payload, args, terminal, signal }) => {
    parseArgs({ args: [...args], options: {} })
    const now = () => new Date()
    const ports = { stores: storesOf(payload), holder: randomUUID(), now }
    const done = await withLease(ports, RECONCILER, () => reconcileAndLog({ payload, now, signal }))
    const { documents, records, facts, failed } = done
    for (const { subject, reason } of failed) terminal.warn(`${subject.collection}/${subject.id}: ${reason}`)
    terminal.say(
      `reconciled ${documents} documents and ${records} records: ${facts} facts were missing, ${failed.length} failed`,
    )
    return failed.length > 0 ? 1 : 0
  },
}
