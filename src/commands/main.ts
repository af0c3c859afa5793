import { pathToFileURL } from 'node:url'
import { getPayload, type SanitizedConfig } from 'payload'
import { findConfig } from 'payload/node'
import { noteContentSince } from '../store/payload/noteContentSince.ts'
import { refuseUnsafeDatabase } from '../store/payload/refuseUnsafeDatabase.ts'
import { COMMAND_NAMES } from './COMMAND_NAMES.ts'
import { COMMANDS } from './COMMANDS.ts'
import { terminal } from './terminal.ts'
import { UsageError } from './UsageError.ts'

/** Runs the command that the words name. @returns the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const [name = '', ...args] = words
  const known = COMMAND_NAMES.find((command) => command === name)
  const command = known && COMMANDS[known]
  if (!command) {
    const usages = Object.values(COMMANDS).map(({ usage }) => `  content-ops ${usage}`)
    throw new UsageError([name ? `there is no command "${name}". Allowed are:` : 'usage:', ...usages].join('\n'))
  }
  const abort = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort())
  const module: { default: Promise<SanitizedConfig> } = await import(pathToFileURL(findConfig()).href)
  const payload = await getPayload({ config: module.default, disableOnInit: true })
  refuseUnsafeDatabase(payload)
  await noteContentSince(payload)
  const code = await command.run({ payload, args, terminal, signal: abort.signal })
  await payload.destroy()
  return code
}

main(process.argv.slice(2))
  .then((code) => finish(code))
  .catch((error: unknown) => {
    const isTheirs = error instanceof UsageError || (error instanceof TypeError && 'code' in error)
    terminal.warn(isTheirs ? `content-ops: ${(error as Error).message}` : String((error as Error).stack ?? error))
    finish(isTheirs ? 2 : 1)
  })

/** The launcher does not believe an exit code of 0 without this word. */
function finish(code: number): void {
  process.exitCode = code
  if (code !== 0 || !process.send) process.exit(code)
  process.send('done', () => process.exit(code))
}
