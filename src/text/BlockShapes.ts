/** A field of a custom block that holds something for readers: not its id, nor a text that is named like an address. */
export type ShownField = {
  readonly name: string
  /** One value for each locale, by its code. */
  readonly isLocalized: boolean
} & (
  | { readonly kind: 'text' | 'rich-text' | 'image' | 'blocks' }
  /** A group, or the rows of an array. */
  | { readonly kind: 'fields'; readonly fields: readonly ShownField[] }
)

/** A custom block: is it code, and if not, what of it readers see, in the order of the form. */
export type BlockShape = { readonly isCode: boolean; readonly fields: readonly ShownField[] }

/** What the host's custom blocks hold, by slug, and the codes of the site's locales, the one that is read first. */
export type BlockShapes = {
  readonly blocks: Readonly<Record<string, BlockShape>>
  readonly locales: readonly string[]
}
