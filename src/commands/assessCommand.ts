import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { settingsOf } from '../settings/settingsOf.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { ASSESSOR } from '../worker/ASSESSOR.ts'
import { assessArchive } from '../worker/assessArchive.ts'
import { drain } from '../worker/drain.ts'
import { learnArchive } from '../worker/learnArchive.ts'
import { withLease } from '../worker/withLease.ts'
import type { Command } from './Command.ts'

/** Counts articles, and looks every live text up in the archive that was not looked up yet, without waiting for the worker's turn. */
export const assessCommand: Command = {
  usage: 'assess',
  run: async ({ payload, args, terminal, signal }) => {
    parseArgs({ args: [...args], options: {} })
    const now = () => new Date()
    const ports = { stores: storesOf(payload), holder: randomUUID(), now, timeZone: settingsOf(payload).timeZone }
    await drain(ports)
    const done = await withLease(ports, ASSESSOR, async () => {
      await learnArchive(payload, { signal, now })
      return assessArchive(payload, {
        signal,
        onDocument: ({ documents }) => terminal.progress(`looking up: ${documents} documents`),
      })
    })
    for (const { subject, reason } of done.failed) terminal.warn(`${subject.collection}/${subject.id}: ${reason}`)
    await drain(ports)
    terminal.say(`looked up ${done.assessed} of ${done.documents} documents, ${done.failed.length} failed`)
    return done.failed.length > 0 ? 1 : 0
  },
}
