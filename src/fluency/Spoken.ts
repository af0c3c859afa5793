/** A text as it is spoken: its tokens in order, numbers as one, without quotes and code. */
export type Spoken = {
  /** Hashes of the tokens. */
  readonly tokens: Int32Array
  /** 1 where a token is not the neighbour of the one before it: at the beginning of a block, and behind a quotation. */
  readonly breaks: Uint8Array
}
