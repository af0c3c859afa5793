import { once } from 'node:events'
import { startWorker } from '../worker/startWorker.ts'
import type { Command } from './Command.ts'

/** Projects facts and runs schedules until it is stopped. */
export const workCommand: Command = {
  usage: 'work',
  run: async ({ payload, terminal, signal }) => {
    const worker = startWorker(payload)
    terminal.say('working: stop with Ctrl-C')
    if (!signal.aborted) await once(signal, 'abort')
    await worker.stop()
    terminal.say('stopped')
    return 0
  },
}
