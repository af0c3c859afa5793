import type { MessageKey } from '../messages/DeskMessages.ts'

/** How the desk speaks to the person who looks at it. */
export type DeskText = {
  /** Which of the product's own languages is nearest. */
  readonly language: 'en' | 'zh'
  /** For `Intl`. */
  readonly locale: string
  readonly t: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string
}
