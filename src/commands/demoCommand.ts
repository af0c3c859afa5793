import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { v7 } from 'uuid'
import type { ImportReport } from '../imports/ImportReport.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { createFirstAdmin } from '../store/payload/createFirstAdmin.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { drain } from '../worker/drain.ts'
import type { Command } from './Command.ts'
import { UsageError } from './UsageError.ts'

/** The demo's content is no part of the package: only the project's own checkout has it. */
const SEED = new URL('../app/demo/seedDemo.ts', import.meta.url)

type Seed = { readonly seedDemo: (payload: Payload, onProgress: (line: string) => void) => Promise<ImportReport> }

/** Seeds an empty database with the demo; one that holds articles is left as it is. */
export const demoCommand: Command = {
  usage: 'demo',
  run: async ({ payload, terminal }) => {
    if (!existsSync(fileURLToPath(SEED))) throw new UsageError('the demo is in the project’s own checkout only')
    await createFirstAdmin(payload, process.env)
    const { slugs, timeZone } = settingsOf(payload)
    const { totalDocs } = await payload.count({ collection: slugs.articles })
    if (totalDocs > 0) {
      terminal.say(`the database holds ${totalDocs} articles already: nothing was seeded`)
      return 0
    }
    const { seedDemo }: Seed = await import(SEED.href)
    const report = await seedDemo(payload, terminal.progress)
    await drain({ stores: storesOf(payload), holder: v7(), timeZone, now: () => new Date() })
    for (const { path, reason } of report.failed) terminal.warn(`${path}: ${reason}`)
    terminal.say(`seeded ${report.created} articles and ${report.imagesStored} images`)
    return report.failed.length > 0 ? 1 : 0
  },
}
