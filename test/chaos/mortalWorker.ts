import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from './randomFrom.ts'

/** How long a worker lives once it runs, at most. */
const MAX_LIFE_MS = 2_500

export type MortalWorker = {
  /** Resolves when the first one is at work. */
  readonly ready: Promise<void>
  /** Kills the worker for good. @returns how often one was killed at work, and what they complained of. */
  readonly stop: () => Promise<{ readonly killed: number; readonly complaints: string }>
}

/** Runs the worker in a process of its own that is killed by SIGKILL and started again, again and again. */
export function mortalWorker(url: string, random: Random): MortalWorker {
  const state = { stopped: false, killed: 0, complaints: '', child: null as ChildProcess | null }
  let announce = (): void => {}
  const ready = new Promise<void>((resolve) => {
    announce = resolve
  })
  const live = async (): Promise<void> => {
    while (!state.stopped) {
      const child = startWorker(url)
      state.child = child
      child.stderr?.on('data', (text) => {
        state.complaints += String(text)
      })
      const exit = new Promise((resolve) => child.once('exit', resolve))
      await Promise.race([readinessOf(child), exit])
      announce()
      if (!state.stopped) await Promise.race([sleep(random.below(MAX_LIFE_MS)), exit])
      if (child.exitCode === null) state.killed += 1
      child.kill('SIGKILL')
      await exit
    }
  }
  const running = live()
  return {
    ready,
    stop: async () => {
      state.stopped = true
      state.child?.kill('SIGKILL')
      await running
      return { killed: state.killed, complaints: state.complaints }
    },
  }
}

function startWorker(url: string): ChildProcess {
  const script = path.join(import.meta.dirname, 'workerProcess.ts')
  const { VITEST, NODE_ENV, ...env } = process.env
  return spawn(process.execPath, ['--conditions=production', '--import', 'tsx', script, url], {
    env: { ...env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const readinessOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.stdout?.on('data', (text) => {
      if (String(text).includes('ready')) resolve()
    })
  })
