import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

/** What a command said and how it ended. */
export type Ended = { readonly code: number | null; readonly said: string; readonly complained: string }

const BIN = path.resolve('bin/content-ops.mjs')

/** Starts the command line of the package on a database, as a person would. */
export function startCommand(url: string, ...args: readonly string[]): ChildProcess {
  const { VITEST, NODE_ENV, ...env } = process.env
  return spawn(process.execPath, [BIN, ...args], {
    env: {
      ...env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      DATABASE_URL: url,
      PAYLOAD_SECRET: 'a secret of the tests',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs a command to its end. */
export async function runCommand(url: string, ...args: readonly string[]): Promise<Ended> {
  const child = startCommand(url, ...args)
  const said = textOf(child.stdout)
  const complained = textOf(child.stderr)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said: said(), complained: complained() }
}

/** Everything that a stream has said so far. */
export function textOf(stream: ChildProcess['stdout']): () => string {
  let text = ''
  stream?.on('data', (part) => {
    text += String(part)
  })
  return () => text
}
