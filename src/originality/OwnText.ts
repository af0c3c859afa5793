import type { MeasuredBlock } from '../scoring/TextMeasure.ts'

/** What a document says itself, outside quotes and code: its tokens in order, and where each is from. */
export type OwnText = {
  /** Hashes of the tokens. */
  readonly tokens: Int32Array
  /** 1 where something else, such as a quotation, stands before a token: no gram goes across it. */
  readonly breaks: Uint8Array
  readonly blocks: readonly {
    readonly block: MeasuredBlock
    /** The token of the block's own that each of its tokens here is. */
    readonly places: Int32Array
    /** Where its tokens begin here. */
    readonly from: number
  }[]
  /** Tokens for one English word. */
  readonly unit: number
}
