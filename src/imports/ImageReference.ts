/** An image that a text shows, as the text names it; `alt` is null where it has none. */
export type ImageReference = { readonly source: string; readonly alt: string | null; readonly title: string | null }
