import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { CRAFT_FORMULA } from '../scoring/CRAFT_FORMULA.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { drain } from '../worker/drain.ts'
import { RESCORER } from '../worker/RESCORER.ts'
import { rescoreAndLog } from '../worker/rescoreAndLog.ts'
import { withLease } from '../worker/withLease.ts'
import type { Command } from './Command.ts'

/** Scores the archive under this version's formula and puts it in force, without waiting for the worker's turn. */
export const rescoreCommand: Command = {
  usage: 'rescore',
  run: async ({ payload, args, terminal, signal }) => {
    parseArgs({ args: [...args], options: {} })
    const now = () => new Date()
    const ports = { stores: storesOf(payload), holder: randomUUID(), now, timeZone: settingsOf(payload).timeZone }
    const done = await withLease(ports, RESCORER, () =>
      rescoreAndLog({
        payload,
        now,
        signal,
        onProgress: ({ documents, total }) => terminal.progress(`re-scoring: ${documents} of ${total} documents`),
      }),
    )
    for (const { subject, reason } of done.failed) terminal.warn(`${subject.collection}/${subject.id}: ${reason}`)
    if (!done.stopped) await drain(ports)
    terminal.say(
      `${done.stopped ? 'stopped after' : 're-scored'} ${done.documents} documents under ${CRAFT_FORMULA}: ${done.rescored} got a new score, ${done.gone} keep the old one as their text is gone, ${done.failed.length} failed`,
    )
    return done.stopped || done.failed.length > 0 ? 1 : 0
  },
}
