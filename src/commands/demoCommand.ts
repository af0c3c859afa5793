import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { v7 } from 'uuid'
import type { ImportReport } from '../imports/ImportReport.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { createFirstAdmin } from '../store/payload/createFirstAdmin.ts'
import { keptValue } from '../store/payload/keptValue.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { drain } from '../worker/drain.ts'
import type { Command } from './Command.ts'
import { UsageError } from './UsageError.ts'

/** The demo's content is no part of the package: only the project's own checkout has it. */
const SEED = new URL('../app/demo/seedDemo.ts', import.meta.url)

type Seed = { readonly seedDemo: (payload: Payload, onProgress: (line: string) => void) => Promise<ImportReport> }

/** How far the demo is, kept in the database: a run that was killed is gone on with by the next one. */
type DemoState = { readonly done: boolean }

/** Seeds an empty database with the demo, or goes on with that; one that holds other articles is left as it is. */
export const demoCommand: Command = {
  usage: 'demo',
  run: async ({ payload, terminal }) => {
    if (!existsSync(fileURLToPath(SEED))) throw new UsageError('the demo is in the project’s own checkout only')
    await createFirstAdmin(payload, process.env)
    const state = keptValue<DemoState>(payload, 'demo')
    const known = await state.read()
    const reason = known?.done ? 'the demo was seeded before' : known ? null : await othersContent(payload)
    if (reason !== null) {
      terminal.say(`${reason}: nothing was seeded`)
      return 0
    }
    await state.keep({ done: false })
    const { seedDemo }: Seed = await import(SEED.href)
    const { created, unchanged, imagesStored, failed } = await seedDemo(payload, terminal.progress)
    const { timeZone } = settingsOf(payload)
    await drain({ stores: storesOf(payload), holder: v7(), timeZone, now: () => new Date() })
    for (const { path, reason } of failed) terminal.warn(`${path}: ${reason}`)
    const before = unchanged > 0 ? `; ${unchanged} articles were there from a run that was stopped` : ''
    terminal.say(`seeded ${created} articles and ${imagesStored} images${before}`)
    if (failed.length > 0) return 1
    await state.keep({ done: true })
    return 0
  },
}

async function othersContent(payload: Payload): Promise<string | null> {
  const { totalDocs } = await payload.count({ collection: settingsOf(payload).slugs.articles })
  return totalDocs > 0 ? `the database holds ${totalDocs} articles already` : null
}
