import { type Domain, placeOn } from './placeOn.ts'

type Props = {
  readonly low: number
  readonly high: number
  readonly mean: number
  readonly target: number | null
  readonly domain: Domain
}

/** The band of a level, a dot for the mean and a mark for the target. The numbers stand beside it as text. */
export const Interval = ({ low, high, mean, target, domain }: Props) => {
  const [from, to, dot] = [placeOn(low, domain), placeOn(high, domain), placeOn(mean, domain)]
  const mark = target === null ? null : `${placeOn(target, domain)}%`
  return (
    <svg className="co-interval" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect className="co-bar__track" x="0" y="6" width="100%" height="2" />
      <rect className="co-interval__band" x={`${from}%`} y="3" width={`${Math.max(0, to - from)}%`} height="8" rx="4" />
      {mark === null ? null : <line className="co-mark" x1={mark} x2={mark} y1="0" y2="14" />}
      <circle className="co-interval__dot" cx={`${dot}%`} cy="7" r="4.5" />
    </svg>
  )
}
