/** Where the host serves what the desk links to. */
export type Places = {
  /** The REST API, e.g. `/api`. */
  readonly api: string
  /** The admin, e.g. `/admin`. */
  readonly admin: string
  /** The slugs of the collections that lines are documents of. */
  readonly author: string
  readonly channel: string
}
