import type { Payload } from 'payload'

/** Where a command says what it does: lines for people, on standard output and standard error. */
export type Terminal = {
  readonly say: (line: string) => void
  readonly warn: (line: string) => void
  /** A line that the next one replaces; only where a person is looking. */
  readonly progress: (line: string) => void
}

/** What a command gets. `args` are the words behind its name. */
export type CommandContext = {
  readonly payload: Payload
  readonly args: readonly string[]
  readonly terminal: Terminal
  /** Ends long work when somebody asks for it. */
  readonly signal: AbortSignal
}

/** One command: how it is called, and what it does. It answers the exit code. */
export type Command = {
  readonly usage: string
  readonly run: (context: CommandContext) => Promise<number>
}
