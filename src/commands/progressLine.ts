import type { ImportProgress } from '../imports/progressAt.ts'

const WIDTH = 24

/** A bar, the count, the rate and the time left. */
export function progressLine({ done, total, perSecond, leftMs }: ImportProgress): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
  const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
  const rate = perSecond === null ? '' : ` · ${perSecond.toFixed(1)} files/s`
  const left = leftMs === null ? '' : ` · ${clock(leftMs)} left`
  return `${bar} ${done}/${total}${rate}${left}`
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
