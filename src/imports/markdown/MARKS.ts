/**
 * Noncharacters that stand for something while a text is converted; {@link normalizeText} has removed them from the input. `open` and
 * `close` enclose the number of a fragment of HTML, `brace` is a brace that no template may read.
 */
export const MARKS = { open: '\uFDD0', close: '\uFDD1', brace: '\uFDD2' } as const
