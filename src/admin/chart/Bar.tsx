import { placeOn } from './placeOn.ts'

type Props = { readonly value: number; readonly target: number | null; readonly most: number }

/** A bar with a mark at the target. Its numbers stand beside it as text. */
export const Bar = ({ value, target, most }: Props) => (
  <svg className="co-bar" width="100%" height="14" aria-hidden="true" focusable="false">
    <rect className="co-bar__track" x="0" y="4" width="100%" height="6" rx="1" />
    <rect
      className="co-bar__value"
      x="0"
      y="2"
      width={`${placeOn(value, { low: 0, high: most })}%`}
      height="10"
      rx="1"
    />
    {target === null ? null : <Mark at={placeOn(target, { low: 0, high: most })} />}
  </svg>
)

const Mark = ({ at }: { readonly at: number }) => (
  <line
    className="co-mark"
    x1={`${at}%`}
    x2={`${at}%`}
    y1="0"
    y2="14"
    transform={at > 50 ? 'translate(-1.5 0)' : 'translate(1.5 0)'}
  />
)
