import type { en } from './en.ts'

/** The name of something that the desk says. */
export type MessageKey = keyof typeof en

/** Everything that the desk says, in one language. */
export type DeskMessages = Readonly<Record<MessageKey, string>>
