/** How far a run is. `perSecond` and `leftMs` are null until there is something to go by. */
export type ImportProgress = {
  readonly done: number
  readonly total: number
  readonly path: string
  readonly elapsedMs: number
  readonly perSecond: number | null
  readonly leftMs: number | null
}

type Position = Pick<ImportProgress, 'done' | 'total' | 'path' | 'elapsedMs'>

/** Rate and time left, from the files done so far. */
export function progressAt(position: Position): ImportProgress {
  const { done, total, elapsedMs } = position
  if (done === 0 || elapsedMs <= 0) return { ...position, perSecond: null, leftMs: null }
  return { ...position, perSecond: (done * 1000) / elapsedMs, leftMs: Math.round(((total - done) * elapsedMs) / done) }
}
