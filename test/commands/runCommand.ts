import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

/** What a command said and how it ended. */
export type Ended = { readonly code: number | null; readonly said: string; readonly complained: string }

const BIN = path.resolve('bin/content-ops.mjs')

const PAYLOAD = path.resolve('node_modules/payload/bin.js')

const environmentOn = (url: string, options: string): NodeJS.ProcessEnv => {
  const { VITEST, NODE_ENV, ...env } = process.env
  return {
    ...env,
    NODE_ENV: 'production',
    NODE_OPTIONS: options,
    DATABASE_URL: url,
    PAYLOAD_SECRET: 'a secret of the tests',
  }
}

/** Runs `payload content-ops:<command>` to its end. */
export function runByPayload(url: string, name: string, ...args: readonly string[]): Promise<Ended> {
  return endOf(
    spawn(process.execPath, [PAYLOAD, `content-ops:${name}`, ...args], {
      env: environmentOn(url, '--conditions=production'),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
}

/** Starts the command line of the package on a database, as a person would: in a process group of its own. */
export function startCommand(url: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], {
    env: environmentOn(url, ''),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
}

/** Sends a signal as a terminal does: to the launcher and to what it has started. */
export function signalGroup(command: ChildProcess, signal: NodeJS.Signals): void {
  const { pid, exitCode, signalCode } = command
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal)
}

/** Runs a command to its end. */
export const runCommand = (url: string, ...args: readonly string[]): Promise<Ended> => endOf(startCommand(url, ...args))

async function endOf(child: ChildProcess): Promise<Ended> {
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
