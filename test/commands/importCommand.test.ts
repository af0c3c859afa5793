import { beforeAll, describe, expect, it } from 'vitest'
import { databases, freshDatabase } from '../support/databases.ts'
import { archiveFolder } from './archiveFolder.ts'
import { runCommand } from './runCommand.ts'

const RUNS = 4

describe.each(databases)('content-ops import on %s', (name) => {
  const folder = archiveFolder(`weather-${name}`)
  const { url } = freshDatabase(name)
  const run = (...args: readonly string[]) => runCommand(url, 'import', ...args)

  // SQLite alone is enough for the repetition: what it guards against is the runtime's start, not the database.
  beforeAll(async () => {
    expect((await runCommand(url, 'reconcile')).said).toContain('reconciled 0 documents')
  }, 120_000)

  it.runIf(name === 'sqlite')(
    `does the work of a dry run ${RUNS} times in a row`,
    async () => {
      for (let time = 1; time <= RUNS; time += 1) {
        const { code, said, complained } = await run(folder, '--dry-run')
        expect({ time, code, complained }).toMatchObject({ time, code: 0 })
        expect(said).toContain(
          '4 files: 3 would be created, 0 would be updated, 0 unchanged, 1 are no articles, 0 failed',
        )
        expect(said).toContain('dry run: nothing was written')
      }
    },
    600_000,
  )

  it.each([
    ['a folder that is not there', ['no/such/folder'], 'there is no folder "no/such/folder"'],
    ['a channel that is not there', [folder, '--channel', 'Radio'], 'there is no channel "Radio"'],
    ['a format that is unknown', [folder, '--format', 'docx'], 'the format "docx" is unknown: allowed is markdown'],
    ['an option that is unknown', [folder, '--dryrun'], "Unknown option '--dryrun'"],
    ['a language that is none', [folder, '--language', 'e_n!'], '"e_n!" is no language'],
    ['a run that never was', ['--undo', 'run-9'], 'there is no import run "run-9"'],
  ])(
    'refuses %s with exit code 2 and one clear line',
    async (_, args, message) => {
      const { code, said, complained } = await run(...args)
      expect(code).toBe(2)
      const lines = complained.split('\n').filter((line) => line.startsWith('content-ops: '))
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(message)
      expect(said).not.toContain('created')
    },
    120_000,
  )

  it('has written nothing by all of that, then imports, and takes the run back', async () => {
    const { code, said } = await run(folder, '--author-field', 'author')
    expect(code).toBe(0)
    expect(said).toContain('4 files: 3 created, 0 updated, 0 unchanged')
    expect(said).toContain('1 authors, 0 topics and 0 images made')
    const [, runId = ''] = /content-ops import --undo (\S+)\)/.exec(said) ?? []
    const undone = await run('--undo', runId)
    expect(undone).toMatchObject({ code: 0 })
    expect(undone.said).toContain(`run ${runId} undone: 3 articles removed, 0 were gone, 0 kept`)
    expect(undone.said).toContain('1 authors, 0 topics and 0 images removed')
  }, 240_000)
})
