import type { Terminal } from './Command.ts'

/** The process's own terminal. */
export const terminal: Terminal = {
  say: (line) => {
    process.stdout.write(`${clear()}${line}\n`)
  },
  warn: (line) => {
    process.stderr.write(`${clear()}${line}\n`)
  },
  progress: (line) => {
    if (process.stdout.isTTY) process.stdout.write(`${clear()}${line}`)
  },
}

const clear = (): string => (process.stdout.isTTY ? '\r\u001b[2K' : '')
