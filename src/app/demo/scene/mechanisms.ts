import { repeat } from './repeat.ts'
import type { Draw } from './Stroke.ts'

const gear: Draw = ({ color, accent, count }) =>
  repeat(count, (tooth) => {
    const turn = (360 / count) * tooth
    return `<path d="M-${150 / count},-38 L-${95 / count},-50 H${95 / count} L${150 / count},-38 Z" fill="${color}" transform="rotate(${turn})"/>`
  }) +
  `<circle r="40" fill="${color}"/><circle r="27" fill="none" stroke="${accent}" stroke-width="3"/><circle r="11" fill="${accent}"/>`

const wheel: Draw = ({ color, accent, count }) =>
  repeat(count, (spoke) => {
    const turn = (360 / count) * spoke
    return `<path d="M${spoke % 2 ? 4 : -4},-4 L0,-43" stroke="${accent}" stroke-width=".7" transform="rotate(${turn})"/>`
  }) +
  `<circle r="47" fill="none" stroke="${color}" stroke-width="5"/><circle r="42" fill="none" stroke="${accent}" stroke-width="2.4"/><circle r="6" fill="${color}"/><circle r="2.4" fill="${accent}"/>`

const smallWheel = (x: number, stroke: Parameters<Draw>[0]): string =>
  `<g transform="translate(${x} 18) scale(.64)">${wheel(stroke)}</g>`

const bicycle: Draw = (stroke) =>
  smallWheel(-52, stroke) +
  smallWheel(52, stroke) +
  `<g fill="none" stroke="${stroke.accent}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"><path d="M-52,18 L-26,-26 L34,-26 L-4,20 Z M-4,20 L-30,-34 M52,18 L30,-38 L44,-44"/></g>` +
  `<path d="M-42,-36 H-20" stroke="${stroke.color}" stroke-width="6" stroke-linecap="round"/><circle cx="-4" cy="20" r="8" fill="${stroke.color}"/>`

const chain: Draw = ({ color, accent, count }) =>
  `<path d="M-70,-28 L62,-44 M-70,28 L62,44" stroke="${color}" stroke-width="9"/>` +
  repeat(count, (link) => {
    const t = (link + 0.5) / count
    const x = -70 + 132 * t
    return `<circle cx="${x}" cy="${-28 - 16 * t}" r="2.2" fill="${accent}"/><circle cx="${x}" cy="${28 + 16 * t}" r="2.2" fill="${accent}"/>`
  })

const zip: Draw = ({ color, accent, count }) =>
  repeat(count, (tooth) => {
    const y = -50 + (100 / count) * tooth
    const gap = y < 0 ? Math.abs(y) * 0.62 : 0
    const side = tooth % 2 ? 1 : -1
    return `<rect x="${side * gap - (side > 0 ? 1 : 7)}" y="${y}" width="8" height="${62 / count}" rx="1" fill="${color}"/>`
  }) +
  `<path d="M-9,-6 Q0,-12 9,-6 L6,8 H-6 Z" fill="${accent}"/><rect x="-2.5" y="6" width="5" height="19" rx="2.5" fill="${accent}" opacity=".85"/>`

const thermometer: Draw = ({ color, accent, count }) =>
  `<rect x="-9" y="-50" width="18" height="84" rx="9" fill="${color}"/><circle cy="37" r="14" fill="${color}"/>` +
  `<rect x="-3" y="-18" width="6" height="52" rx="3" fill="${accent}"/><circle cy="37" r="9" fill="${accent}"/>` +
  repeat(
    count,
    (mark) =>
      `<rect x="11" y="${-44 + (70 / count) * mark}" width="${mark % 2 ? 6 : 10}" height="1.6" fill="${color}"/>`,
  )

const feelers: Draw = ({ color, accent }) =>
  `<path d="M-16,-60 V60 M16,-60 V60" stroke="${accent}" stroke-width="5"/><path d="M-10,-60 Q-6,0 -10,60 M10,-60 Q14,0 10,60" fill="none" stroke="${accent}" stroke-width="1.4"/>` +
  `<rect x="-82" y="-30" width="14" height="90" rx="7" fill="${color}"/><rect x="68" y="-30" width="14" height="90" rx="7" fill="${color}"/>` +
  `<path d="M-82,0 H-22 M82,0 H22" stroke="${color}" stroke-width="5" stroke-linecap="round"/>`

const tools: Draw = ({ color, accent, count }) =>
  repeat(count, (tool) => {
    const x = -190 + (380 / Math.max(1, count - 1)) * tool
    const heads = [
      `<path d="M-11,-32 H11 V-20 H-11 Z"/>`,
      `<path d="M-8,-34 L0,-24 L8,-34 V-18 H-8 Z"/>`,
      `<path d="M-2,-36 H2 V-4 H-2 Z"/>`,
      `<circle cy="-24" r="10"/>`,
    ]
    return `<g transform="translate(${x} 0)"><g fill="${accent}">${heads[tool % heads.length]}</g><rect x="-3.4" y="-18" width="6.8" height="52" rx="3" fill="${color}"/></g>`
  })

/** Things that turn, slide, grip or measure, in a box of about 100 by 100 around the origin. */
export const mechanisms: Readonly<Record<string, Draw>> = {
  gear,
  wheel,
  bicycle,
  chain,
  zip,
  thermometer,
  feelers,
  tools,
}
