/** How an archive is read. */
export type ImportOptions = {
  /** Dates after it make drafts. */
  readonly now: Date
  /** The site's zone, an IANA name: bare dates are noon there. */
  readonly timeZone: string
  /** Language of a text that names none; null leaves it open. */
  readonly language: string | null
  /** Hash of a file's bytes, as text. */
  readonly hash: (bytes: Uint8Array) => string
  /** Front matter key of the authors; `authors` or `author` by default. */
  readonly authorField?: string | undefined
  /** Front matter key of the date; the usual ones by default. */
  readonly dateField?: string | undefined
}
