/** What could not be taken over as it was. `detail` names the source, tag or address. */
export type Warning = { readonly kind: WarningKind; readonly detail: string }

export type WarningKind =
  | 'image-not-found'
  | 'image-elsewhere'
  | 'image-refused'
  | 'link-dropped'
  | 'embed-dropped'
  | 'shortcode-dropped'
  | 'front-matter-repaired'
  | 'date-unreadable'
  | 'date-in-future'
  | 'simplified'
