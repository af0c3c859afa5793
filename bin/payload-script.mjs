// What `payload content-ops:<command>` runs: the package's own command line with the same words, in a process of its own,
// since that starts in the runtime that a command needs and wants proof of its work. Payload ends with 0 whatever its
// scripts do; this one ends the process itself, with the command's own exit code.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PREFIX = 'content-ops:'
const BIN = fileURLToPath(new URL('./content-ops.mjs', import.meta.url))

export async function script() {
  process.exitCode = 1
  const index = process.argv.findIndex((word) => word.toLowerCase().startsWith(PREFIX))
  const name = process.argv[index]?.slice(PREFIX.length).toLowerCase() ?? ''
  const child = spawn(process.execPath, [BIN, name, ...process.argv.slice(index + 1)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (ended) => resolve(ended ?? 1))
  })
  process.exit(code)
}
