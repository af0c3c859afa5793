import { v7 } from 'uuid'
import { settingsOf } from '../settings/settingsOf.ts'
import { createFirstAdmin } from '../store/payload/createFirstAdmin.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { drain } from '../worker/drain.ts'
import type { Command } from './Command.ts'

/** Seeds an empty database with the demo; one that holds articles is left as it is. */
export const demoCommand: Command = {
  usage: 'demo',
  run: async ({ payload, terminal }) => {
    await createFirstAdmin(payload, process.env)
    const { totalDocs } = await payload.count({ collection: settingsOf(payload).slugs.articles })
    if (totalDocs > 0) {
      terminal.say(`the database holds ${totalDocs} articles already: nothing was seeded`)
      return 0
    }
    // The demo's content is no part of the package: only its own checkout has it.
    const { seedDemo } = await import('../app/demo/seedDemo.ts')
    const report = await seedDemo(payload, terminal.progress)
    await drain({
      stores: storesOf(payload),
      holder: v7(),
      timeZone: settingsOf(payload).timeZone,
      now: () => new Date(),
    })
    for (const { path, reason } of report.failed) terminal.warn(`${path}: ${reason}`)
    terminal.say(
      `seeded ${report.created} articles, ${report.authorsCreated} more authors and ${report.imagesStored} images`,
    )
    return report.failed.length > 0 ? 1 : 0
  },
}
