/** A shape of a scene. `color` and `accent` are places in the palette; the rest is as in a stroke. */
export type SceneShape = {
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: number
  readonly accent: number
  readonly count: number
}

/**
 * An image of the demo archive, as `images.json` lists it.
 *
 * `file` is relative to the archive's folder; `width` and `height` are pixels; `alt` is null where the archive shows
 * an image that nobody has described. The first two colours of the palette are the sky, from top to bottom.
 */
export type DemoImage = {
  readonly file: string
  readonly alt: string | null
  readonly width: number
  readonly height: number
  readonly scene: { readonly palette: readonly string[]; readonly shapes: readonly SceneShape[] }
}
