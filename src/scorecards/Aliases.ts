/** What an id counts as: the id it was merged into, or itself. */
export type Aliases = {
  readonly author: (id: string) => string
  readonly channel: (id: string) => string
  readonly topic: (id: string) => string
}
