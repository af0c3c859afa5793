import type { LexicalBlock } from '../text/LexicalBlock.ts'

/** One text for what a block holds, whatever is before and after it: two blocks that hold the same have the same. */
export const blockKey = ({ kind, text, upload }: LexicalBlock): string => `${kind} ${upload ?? ''} ${text.trim()}`
