import type { DemoImage, SceneShape } from './DemoImage.ts'
import { backdrops } from './scene/backdrops.ts'
import { charts } from './scene/charts.ts'
import { household } from './scene/household.ts'
import { mechanisms } from './scene/mechanisms.ts'
import { outdoors } from './scene/outdoors.ts'
import type { Draw, Stroke } from './scene/Stroke.ts'

const objects: Readonly<Record<string, Draw>> = { ...charts, ...household, ...mechanisms, ...outdoors }

/**
 * The picture of a demo image as SVG text, without any words in it. The same image gives the same text.
 *
 * The scene is drawn on a canvas of 1600 × 900; other proportions show its middle.
 *
 * @throws RangeError for a shape that is not known or a colour that the palette does not have.
 */
export function imageSvg(image: DemoImage): string {
  const { palette, shapes } = image.scene
  const sky = `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${colorOf(palette, 0)}"/><stop offset="1" stop-color="${colorOf(palette, 1)}"/></linearGradient>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${image.width}" height="${image.height}" viewBox="0 0 1600 900" preserveAspectRatio="xMidYMid slice">`,
    `<defs>${sky}</defs><rect width="1600" height="900" fill="url(#sky)"/>`,
    ...shapes.map((shape) => drawn(shape, palette)),
    '</svg>',
  ].join('')
}

function drawn(shape: SceneShape, palette: readonly string[]): string {
  const stroke: Stroke = {
    x: shape.x,
    y: shape.y,
    size: shape.size,
    color: colorOf(palette, shape.color),
    accent: colorOf(palette, shape.accent),
    count: shape.count,
  }
  const backdrop = backdrops[shape.kind]
  if (backdrop) return backdrop(stroke)
  const object = objects[shape.kind]
  if (!object) throw new RangeError(`imageSvg requires a known kind of shape, not "${shape.kind}"`)
  return `<g transform="translate(${shape.x} ${shape.y}) scale(${shape.size / 100})">${object(stroke)}</g>`
}

function colorOf(palette: readonly string[], index: number): string {
  const color = palette[index]
  if (color === undefined) throw new RangeError(`imageSvg requires a palette with a color ${index}`)
  return color
}
