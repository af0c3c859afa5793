/** What a shortcode became where it becomes more than text: HTML, and the shortcode as written, for places where it is code. */
export type Fragment = { readonly html: string; readonly source: string }
