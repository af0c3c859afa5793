import type { LexicalBlock } from '../../text/LexicalBlock.ts'

/** Lexical's format bit of inline code. */
const CODE = 16

const NOT_PROSE = /(?:https?:\/\/|www\.)[^\s()[\]（）<>]+|[\w.+-]*\w@\w[\w.-]*|[:;]-?[()](?!\p{L})/gu

/** What an address or an emoticon has to have: most paragraphs have none of it. */
const HINT = /[@:;]|www\./

/** Stands for a character that is no prose: a letter of no language, so that no rule finds anything in it. */
const MASK = '\u00aa'

/**
 * A block's text in NFC with inline code, addresses and emoticons masked, character for character, so that offsets stay.
 */
export function proseOf({ runs, text }: Pick<LexicalBlock, 'runs' | 'text'>): string {
  const joined = runs.map((run) => (run.format & CODE ? MASK.repeat(run.text.length) : run.text)).join('')
  const prose = (joined.length === text.length ? joined : text).normalize('NFC')
  return HINT.test(prose) ? prose.replace(NOT_PROSE, (match) => MASK.repeat(match.length)) : prose
}
