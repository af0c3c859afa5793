#!/usr/bin/env node
// Starts a command in the runtime that it needs on Node 20 (Lexical's development build awaits at top level, and
// Payload's own command line then ends in one run of ten without having done anything) and wants proof that it ran.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const built = path.join(here, '../src/commands/main.js')
const entry = existsSync(built) ? built : path.join(here, '../src/commands/main.ts')

const child = spawn(
  process.execPath,
  ['--conditions=production', '--import', import.meta.resolve('tsx'), entry, ...process.argv.slice(2)],
  {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
  },
)

let proven = false
child.on('message', (message) => {
  proven ||= message === 'done'
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  if (code === 0 && !proven) {
    process.stderr.write('[content-ops] the command ended without having done its work: run it again\n')
    process.exit(1)
  }
  process.exit(signal ? 1 : (code ?? 1))
})
