import { repeat } from './repeat.ts'
import type { Draw } from './Stroke.ts'
import { spread } from './spread.ts'

const kettle: Draw = ({ color, accent }) =>
  `<path d="M-34,46 Q-44,-6 -16,-24 H18 Q44,-6 36,46 Z" fill="${color}"/><path d="M-36,10 L-58,-14 L-50,-18 L-30,-4 Z" fill="${color}"/>` +
  `<path d="M24,-22 Q66,-26 56,30" fill="none" stroke="${accent}" stroke-width="7" stroke-linecap="round"/><rect x="-8" y="-32" width="18" height="8" rx="4" fill="${accent}"/>` +
  `<rect x="-38" y="44" width="78" height="7" rx="3.5" fill="${accent}"/><path d="M-22,30 Q-28,2 -10,-14" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".45"/>`

const steam: Draw = ({ color, count }) =>
  repeat(count, (curl) => {
    const x = (curl - (count - 1) / 2) * 18
    return `<path d="M${x},50 q-14,-18 0,-34 t0,-34 t0,-30" fill="none" stroke="${color}" stroke-width="5" stroke-linecap="round" opacity=".6"/>`
  })

const cutaway: Draw = ({ color, accent }) =>
  `<path d="M-70,-50 V20 Q-70,34 -56,34 H56 Q70,34 70,20 V-50" fill="none" stroke="${color}" stroke-width="6"/><rect x="-60" y="12" width="120" height="9" rx="4" fill="${accent}"/>` +
  `<path d="M-26,31 Q0,20 26,31" fill="none" stroke="${accent}" stroke-width="5" stroke-linecap="round"/><path d="M70,-40 H94 Q104,-40 104,-28 V16" fill="none" stroke="${color}" stroke-width="6" stroke-dasharray="3 8" stroke-linecap="round"/><circle cx="104" cy="26" r="8" fill="${accent}"/>` +
  `<path d="M-64,-16 q16,-9 32,0 t32,0 t32,0 t32,0 V12 H-64 Z" fill="#fff" opacity=".28"/>`

const jar: Draw = ({ color, accent, count }) =>
  `<rect x="-26" y="${44 - count}" width="52" height="${count}" rx="9" fill="${color}"/>${repeat(7, (bubble) => {
    const y = 38 - spread(bubble + 1000) * (count - 12)
    return `<circle cx="${-18 + 36 * spread(bubble)}" cy="${y}" r="${1.4 + 2 * spread(bubble + 2000)}" fill="#fff" opacity=".5"/>`
  })}<rect x="-29" y="-44" width="58" height="92" rx="12" fill="#fff" opacity=".2"/><rect x="-29" y="-44" width="58" height="92" rx="12" fill="none" stroke="${accent}" stroke-width="3"/><rect x="-31" y="-52" width="62" height="11" rx="4" fill="${accent}"/><path d="M-20,-28 V26" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".5"/>`

const crock: Draw = ({ color, accent }) =>
  `<path d="M-22,-32 Q-52,-8 -40,30 Q-34,46 -22,46 H22 Q34,46 40,30 Q52,-8 22,-32 Z" fill="${color}"/><rect x="-26" y="-40" width="52" height="10" rx="5" fill="${accent}"/><path d="M-14,-40 Q0,-56 14,-40 Z" fill="${color}"/><path d="M-40,4 Q0,16 40,4" fill="none" stroke="${accent}" stroke-width="3"/><path d="M-30,-4 Q-32,-18 -20,-26" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".4"/>`

const lamp: Draw = ({ color, accent }) =>
  `<path d="M-14,50 L-36,-4 L12,-40" fill="none" stroke="${accent}" stroke-width="5" stroke-linejoin="round"/><circle cx="-36" cy="-4" r="5" fill="${color}"/><rect x="-40" y="46" width="52" height="7" rx="3.5" fill="${color}"/><g transform="translate(14 -40) rotate(-36)"><path d="M-6,-10 H8 L26,22 H-24 Z" fill="${color}"/><ellipse cx="1" cy="22" rx="25" ry="5" fill="#fff3c4"/></g>`

const pendants: Draw = ({ color, accent, count }) =>
  repeat(count, (light) => {
    const x = (light - (count - 1) / 2) * 42
    return `<path d="M${x},-100 V-12" stroke="${accent}" stroke-width="1.6"/><path d="M${x - 16},6 Q${x - 12},-14 ${x},-14 Q${x + 12},-14 ${x + 16},6 Z" fill="${color}"/><ellipse cx="${x}" cy="7" rx="11" ry="3.4" fill="#fff3c4"/><path d="M${x - 14},9 L${x - 34},100 H${x + 34} L${x + 14},9 Z" fill="#fff3c4" opacity=".16"/>`
  })

const radio: Draw = ({ color, accent, count }) =>
  `<rect x="-62" y="-34" width="124" height="76" rx="14" fill="${color}"/><rect x="-52" y="-24" width="62" height="56" rx="6" fill="${accent}"/>${repeat(count, (slat) => `<rect x="-46" y="${-18 + (46 / count) * slat}" width="50" height="2" fill="${color}"/>`)}<circle cx="36" cy="-10" r="12" fill="${accent}"/><circle cx="36" cy="20" r="8" fill="${accent}"/><path d="M36,-10 L44,-18" stroke="${color}" stroke-width="3"/><path d="M40,-34 L74,-72" stroke="${accent}" stroke-width="3"/><circle cx="74" cy="-72" r="4" fill="${accent}"/>`

const toaster: Draw = ({ color, accent }) =>
  `<path d="M-34,-18 V-44 Q-34,-58 -20,-56 Q-6,-58 -6,-44 V-18 Z M4,-18 V-38 Q4,-52 18,-50 Q32,-52 32,-38 V-18 Z" fill="${accent}"/><path d="M-60,44 V0 Q-60,-22 -38,-22 H38 Q60,-22 60,0 V44 Z" fill="${color}"/><rect x="-64" y="42" width="128" height="8" rx="4" fill="${accent}"/><rect x="64" y="-6" width="12" height="7" rx="3.5" fill="${accent}"/><path d="M-46,28 V2 Q-46,-9 -34,-10" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".45"/>`

const candle: Draw = ({ color, accent }) =>
  `<circle cx="10" cy="-34" r="34" fill="${accent}" opacity=".16"/><circle cx="10" cy="-34" r="20" fill="${accent}" opacity=".25"/><rect x="-10" y="-10" width="20" height="60" rx="3" fill="${color}"/><path d="M0,-10 V-18" stroke="#222" stroke-width="2"/><path d="M0,-14 Q-6,-30 26,-50 Q22,-22 0,-14 Z" fill="${accent}"/>`

const panes: Draw = ({ color, accent, count }) =>
  `<rect x="-44" y="-50" width="88" height="100" fill="${color}"/><g fill="${accent}">${repeat(6, (pane) => {
    const lit = pane === count
    return `<rect x="${-38 + (pane % 2) * 40}" y="${-44 + Math.floor(pane / 2) * 31}" width="36" height="26" opacity="${lit ? 1 : 0.14}"/>`
  })}</g>`

const door: Draw = ({ color, accent }) =>
  `<rect x="-30" y="-50" width="60" height="100" fill="#fff3c4"/><path d="M-30,50 L30,50 L92,92 H-6 Z" fill="#fff3c4" opacity=".45"/><path d="M-30,-50 L10,-40 V62 L-30,50 Z" fill="${color}"/><path d="M-22,-36 L2,-30 V4 L-22,2 Z M-22,12 L2,14 V48 L-22,40 Z" fill="${accent}" opacity=".55"/><circle cx="5" cy="10" r="2.4" fill="#fff3c4"/>`

/** Things on a bench, a table or a wall, in a box of about 100 by 100 around the origin. */
export const household: Readonly<Record<string, Draw>> = {
  kettle,
  steam,
  cutaway,
  jar,
  crock,
  lamp,
  pendants,
  radio,
  toaster,
  candle,
  panes,
  door,
}
