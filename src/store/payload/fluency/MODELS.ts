/** Where sets of pairs are kept. */
export const MODELS = 'ops-fluency'

/** Size of a piece before it is packed: well under what a document of MongoDB can hold, and quick to write on SQLite. */
export const PIECE_BYTES = 2 ** 20
