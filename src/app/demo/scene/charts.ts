import { repeat } from './repeat.ts'
import type { Draw } from './Stroke.ts'
import { spread } from './spread.ts'

const line = (d: string, color: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`

const axes = (color: string): string => line('M-80,-50 V50 H80', color, 1.6)

/** A hump of bars: low at both ends, highest in the middle. */
const bars: Draw = ({ color, accent, count }) =>
  axes(accent) +
  repeat(count, (bar) => {
    const step = 150 / count
    const height = Math.round(18 + 62 * Math.sin(((bar + 0.5) / count) * Math.PI) ** 2 + spread(bar) * 8)
    const fill = bar === Math.floor(count / 2) ? accent : color
    return `<rect x="${-74 + bar * step}" y="${49 - height}" width="${step * 0.72}" height="${height}" rx="2" fill="${fill}"/>`
  })

/** Curves that rise and level off, the first one the steepest. */
const growth: Draw = ({ color, accent, count }) =>
  axes(accent) +
  repeat(count, (curve) => {
    const knee = Math.round((130 * (curve + 1)) / count)
    return line(
      `M-78,46 C${-78 + knee * 0.55},44 ${-78 + knee * 0.4},-40 ${-72 + knee},-42`,
      curve ? color : accent,
      2.6,
    )
  })

/** Curves that fall from one height, the first one the steepest. */
const decay: Draw = ({ color, accent, count }) =>
  axes(accent) +
  repeat(count, (curve) => {
    const knee = 30 + curve * 42
    return line(
      `M-76,-44 C${-76 + knee * 0.3},20 ${-60 + knee * 0.4},${30 - curve * 9} 76,${38 - curve * 10}`,
      curve ? color : accent,
      2.6,
    )
  })

/** Points along a slanting line that drift apart as they go up. */
const cloud: Draw = ({ color, accent, count }) =>
  axes(accent) +
  line('M-72,44 L72,-42', accent, 1.2) +
  repeat(count, (point) => {
    const t = spread(point)
    const x = Math.round(-70 + 140 * t)
    const y = Math.round(43 - 85 * t + (spread(point + 1000) - 0.5) * 70 * t)
    return `<circle cx="${x}" cy="${y}" r="2.4" fill="${color}" opacity=".9"/>`
  })

/** A square frame strung into smaller squares, seen a little from the side. */
const quadrat: Draw = ({ color, accent, count }) =>
  `<g transform="skewX(-12) scale(1.25 .9)">${repeat(count - 1, (string) => {
    const at = -50 + ((string + 1) * 100) / count
    return line(`M${at},-50 V50 M-50,${at} H50`, accent, 0.9)
  })}<rect x="-50" y="-50" width="100" height="100" fill="none" stroke="${color}" stroke-width="4.5"/></g>`

/** Figures without words: the shapes of measurements. */
export const charts: Readonly<Record<string, Draw>> = { bars, growth, decay, cloud, quadrat }
