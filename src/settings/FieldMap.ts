/**
 * Which field of a content collection holds what. Values are field names; a dot reaches into groups (`meta.title`).
 * A field that the collection does not have is left out: figures then show it as unknown, and craft leaves out what it
 * would have said about it.
 */
export type FieldMap = {
  readonly title: string
  readonly excerpt?: string
  /** A Lexical rich text field. */
  readonly body: string
  readonly slug?: string
  /** A field with a BCP 47 tag, or the one language that the whole collection is written in. */
  readonly language?: string | { readonly always: string }
  /** A relationship to authors (equal parts), or an array of rows with an author and a share. */
  readonly credits?: string | { readonly field: string; readonly author: string; readonly share?: string }
  /** A relationship to channels. */
  readonly channels?: string
  /** A relationship to topics. */
  readonly topics?: string
  /** An upload. */
  readonly hero?: string
  /** A text field with the address where the text was first published, if that was elsewhere: then copies cost nothing. */
  readonly canonical?: string
  /** The date that readers see. */
  readonly publishedAt?: string
}
