/** A live text with its craft and what people's marks say of it. */
export type Judged = {
  readonly craft: number
  /** Points lost by each dimension. */
  readonly lost: Readonly<Record<string, number>>
  readonly review: number
}
