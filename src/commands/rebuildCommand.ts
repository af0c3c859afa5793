import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { settingsOf } from '../settings/settingsOf.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { isTimeZone } from '../time/isTimeZone.ts'
import { drain } from '../worker/drain.ts'
import { PROJECTOR, PROJECTOR_WANTED } from '../worker/PROJECTOR.ts'
import { rebuild } from '../worker/rebuild.ts'
import { withLease } from '../worker/withLease.ts'
import type { Command } from './Command.ts'
import { UsageError } from './UsageError.ts'

/** Computes all projections anew from the facts, and may change the zone that days are counted in. */
export const rebuildCommand: Command = {
  usage: 'rebuild [--time-zone ZONE]',
  run: async ({ payload, args, terminal }) => {
    const { values } = parseArgs({ args: [...args], options: { 'time-zone': { type: 'string' } } })
    const timeZone = values['time-zone']
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      throw new UsageError(`the time zone "${timeZone}" is unknown: use an IANA name such as Europe/Berlin`)
    }
    const stores = storesOf(payload)
    const defaultTimeZone = settingsOf(payload).timeZone
    const ports = { stores, holder: randomUUID(), timeZone: defaultTimeZone, now: () => new Date() }
    const options = {
      ...(timeZone === undefined ? {} : { timeZone }),
      defaultTimeZone,
      now: ports.now,
      onPage: async (documents: number) => terminal.progress(`rebuilding: ${documents} documents`),
    }
    const done = await withLease(ports, PROJECTOR_WANTED, async () => {
      // Only now: as long as another process projects what people keep publishing, there may never be a moment without.
      await drain(ports)
      return withLease(ports, PROJECTOR, (lease) => rebuild(stores.projections, lease(), options))
    })
    terminal.say(`rebuilt ${done.documents} documents into generation ${done.generation}, days in ${done.timeZone}`)
    return 0
  },
}
