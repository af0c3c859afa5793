/** Whose articles a page of quality is about: all, or those of an author or a channel. */
export type QualityLine = { readonly by: 'site' } | { readonly by: 'author' | 'channel'; readonly id: string }
