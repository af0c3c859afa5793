import { repeat } from './repeat.ts'
import type { Draw, Stroke } from './Stroke.ts'
import { spread } from './spread.ts'

const round = (value: number): number => Math.round(value * 10) / 10

/** The outline of a swell across the whole frame, closed along the bottom. */
const swell = (top: number, height: number, length: number, phase: number): string => {
  const points = Array.from({ length: 161 }, (_, step) => {
    const x = step * 10
    const bend = Math.sin(x / length + phase) + 0.45 * Math.sin((x / length) * 2.3 + phase * 1.7)
    return `${x},${round(top - bend * height)}`
  })
  return `M0,900 L${points.join(' L')} L1600,900 Z`
}

const layers = ({ y, size, color, count }: Stroke, length: number): string =>
  repeat(count, (layer) => {
    const path = swell(y + layer * size * 1.25, size * 0.5, length * (1 - layer * 0.12), layer * 2.1 + y)
    return `<path d="${path}" fill="${color}" opacity="${round(0.45 + (0.5 * (layer + 1)) / count)}"/>`
  })

const sun: Draw = ({ x, y, size, color }) =>
  [2.1, 1.55, 1]
    .map((scale, ring) => {
      const opacity = [0.12, 0.22, 1][ring]
      return `<circle cx="${x}" cy="${y}" r="${round((size / 2) * scale)}" fill="${color}" opacity="${opacity}"/>`
    })
    .join('')

const rain: Draw = ({ size, color, count }) =>
  repeat(count, (drop) => {
    const x = round(spread(drop) * 1700)
    const y = round(spread(drop + 1000) * 900 - size)
    return `<path d="M${x},${y} l${round(-size * 0.3)},${size}" stroke="${color}" stroke-width="4" stroke-linecap="round" opacity=".55"/>`
  })

const stars: Draw = ({ y, size, color, count }) =>
  repeat(count, (star) => {
    const radius = round(size * (0.3 + 0.7 * spread(star + 2000)))
    return `<circle cx="${round(spread(star) * 1600)}" cy="${round(spread(star + 1000) * y)}" r="${radius}" fill="${color}" opacity=".85"/>`
  })

const ground: Draw = ({ y, color, accent }) =>
  `<rect y="${y}" width="1600" height="${900 - y}" fill="${color}"/><rect y="${y}" width="1600" height="14" fill="${accent}"/>`

const beam: Draw = ({ x, y, size, color }) =>
  `<path d="M${x - size * 0.06},${y} h${size * 0.12} L${x + size * 0.5},${y + size} h${-size} Z" fill="${color}" opacity=".3"/>`

const arcs: Draw = ({ x, y, size, color, count }) =>
  repeat(count, (arc) => {
    const radius = round((size * (arc + 1)) / count)
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${color}" stroke-width="10" opacity="${round(0.7 - arc * 0.1)}"/>`
  })

const scatter: Draw = ({ x, y, size, color, accent, count }) =>
  repeat(count, (dot) => {
    const cx = round(x + (spread(dot) - 0.5) * 1500)
    const cy = round(y + (spread(dot + 1000) - 0.5) * 320)
    const radius = round(size * (0.35 + 0.65 * spread(dot + 2000)))
    return `<ellipse cx="${cx}" cy="${cy}" rx="${radius}" ry="${round(radius * 0.78)}" fill="${dot % 3 ? color : accent}" opacity=".85"/>`
  })

const strand: Draw = ({ y, size, color, accent, count }) =>
  repeat(count, (tuft) => {
    const x = round((tuft * 1640) / count - 20)
    const lift = round(Math.sin(x / 260) * 70 + Math.sin(x / 90) * 16)
    const lean = round((spread(tuft) - 0.5) * size)
    return `<path d="M${x},${y + lift} q${lean},${round(-size * spread(tuft + 1000))} ${round(size * 1.2)},${round(lean * 0.4)}" fill="none" stroke="${tuft % 4 ? color : accent}" stroke-width="16" stroke-linecap="round"/>`
  })

/** Shapes that fill the frame and know where they are on it. */
export const backdrops: Readonly<Record<string, Draw>> = {
  sun,
  rain,
  stars,
  ground,
  beam,
  arcs,
  scatter,
  strand,
  hills: (stroke) => layers(stroke, 210),
  waves: (stroke) => layers(stroke, 85),
}
