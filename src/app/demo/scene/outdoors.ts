import { repeat } from './repeat.ts'
import type { Draw } from './Stroke.ts'
import { spread } from './spread.ts'

const boat: Draw = ({ color, accent }) =>
  `<path d="M-46,14 H46 Q38,36 20,38 H-24 Q-40,34 -46,14 Z" fill="${color}"/><path d="M-2,10 V-50" stroke="${color}" stroke-width="3"/><path d="M2,-48 Q34,-20 30,6 H2 Z" fill="${accent}"/><path d="M-6,-38 Q-26,-14 -26,6 H-6 Z" fill="${accent}" opacity=".75"/>`

const plant: Draw = ({ color, accent, count }) =>
  `<path d="M0,50 Q-4,0 2,-46" fill="none" stroke="${accent}" stroke-width="3"/>` +
  repeat(count, (leaf) => {
    const y = 36 - (76 / count) * leaf
    const side = leaf % 2 ? 1 : -1
    return `<path d="M0,${y} q${side * 12},-24 ${side * 34},-20 q${side * -6},20 ${side * -34},20 Z" fill="${color}"/>`
  })

const limpet: Draw = ({ color, accent, count }) =>
  `<path d="M-50,30 Q-30,-34 4,-40 Q34,-26 50,30 Q0,44 -50,30 Z" fill="${color}"/>${repeat(count, (ridge) => {
    const x = -42 + (84 / Math.max(1, count - 1)) * ridge
    return `<path d="M3,-36 Q${x * 0.5},-8 ${x},33" fill="none" stroke="${accent}" stroke-width="2.4"/>`
  })}`

const houses: Draw = ({ color, accent, count }) =>
  repeat(count, (house) => {
    const x = (house - count / 2) * 44
    const height = 50 + Math.round(spread(house) * 26)
    const windows = repeat(4, (pane) => {
      const lit = (house + pane) % 3 === 0
      return `<rect x="${x + 7 + (pane % 2) * 17}" y="${50 - height + 8 + Math.floor(pane / 2) * 20}" width="10" height="12" fill="${accent}" opacity="${lit ? 1 : 0.3}"/>`
    })
    return `<path d="M${x},50 V${50 - height} L${x + 20},${26 - height} L${x + 40},${50 - height} V50 Z" fill="${color}" opacity="${house % 2 ? 1 : 0.86}"/>${windows}`
  })

const clothesline: Draw = ({ color, accent, count }) =>
  `<path d="M-150,60 V-44 M150,60 V-44" stroke="${accent}" stroke-width="5" stroke-linecap="round"/><path d="M-150,-36 Q0,-12 150,-36" fill="none" stroke="${accent}" stroke-width="2"/>` +
  repeat(count, (cloth) => {
    const t = (cloth + 0.5) / count
    const x = -138 + 276 * t
    const y = -34 + 44 * t * (1 - t)
    const width = 200 / count
    return `<path d="M${x - width / 2},${y} h${width} q8,24 ${-2},44 q${-width / 2},8 ${-width},0 q-6,-22 2,-44 Z" fill="${cloth % 2 ? color : '#fff'}" opacity=".92"/>`
  })

const gauge: Draw = ({ color, accent, count }) =>
  `<rect x="-20" y="4" width="40" height="44" rx="4" fill="${accent}"/><rect x="-20" y="-40" width="40" height="90" rx="5" fill="#fff" opacity=".3"/><path d="M-34,-50 H34 L16,-30 H-16 Z" fill="${color}"/><rect x="-20" y="-34" width="40" height="84" rx="5" fill="none" stroke="${color}" stroke-width="3"/>` +
  repeat(
    count,
    (mark) => `<rect x="6" y="${40 - (66 / count) * mark}" width="${mark % 5 ? 7 : 13}" height="1.6" fill="${color}"/>`,
  )

const drawers: Draw = ({ color, accent, count }) =>
  repeat(count * 4, (drawer) => {
    const x = (drawer % count) * 30 - count * 15
    const y = Math.floor(drawer / count) * 27 - 54
    const open = spread(drawer) > 0.82
    return `<rect x="${x + 1.5}" y="${y + 1.5}" width="27" height="24" rx="2" fill="${open ? accent : color}"/><circle cx="${x + 15}" cy="${y + 14}" r="2.6" fill="${open ? color : accent}"/>`
  })

const ribbon: Draw = ({ color, accent }) =>
  `<path d="M-60,-40 H60 A60,60 0 0 1 -60,-40 Z" fill="${accent}" opacity=".9"/><circle cx="0" cy="-36" r="3" fill="${color}"/><path d="M0,-36 Q46,-14 76,34 L68,42 Q36,-6 -4,-32 Z" fill="${color}"/>`

const dish: Draw = ({ color, accent }) =>
  `<ellipse cy="30" rx="92" ry="20" fill="#fff" opacity=".35"/><circle r="44" fill="${color}"/><circle r="36" fill="none" stroke="${accent}" stroke-width="3"/><path d="M-44,0 A44,44 0 0 0 44,0 Z" fill="${accent}" opacity=".55"/><path d="M-92,14 Q0,40 92,14 Q80,52 0,54 Q-80,52 -92,14 Z" fill="#fff" opacity=".5"/>`

/** Things out of doors, and containers of things, in a box of about 100 by 100 around the origin. */
export const outdoors: Readonly<Record<string, Draw>> = {
  boat,
  plant,
  limpet,
  houses,
  clothesline,
  gauge,
  drawers,
  ribbon,
  dish,
}
