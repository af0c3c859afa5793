import type { MessageKey } from '../messages/DeskMessages.ts'

const KEYS: Readonly<Record<string, MessageKey>> = {
  approve: 'verdictApprove',
  revise: 'verdictRevise',
  reject: 'verdictReject',
}

/** What a verdict is called. */
export const verdictKey = (verdict: string): MessageKey => KEYS[verdict] ?? 'verdictRevise'
