/**
 * One shape of a scene with its colours looked up. `x` and `y` are on a canvas of 1600 × 900, `size` is the shape's
 * height there, and `count` is how many of whatever the shape repeats (teeth, spokes, bars, drops).
 */
export type Stroke = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: string
  readonly accent: string
  readonly count: number
}

/** Draws a stroke as SVG elements. */
export type Draw = (stroke: Stroke) => string
