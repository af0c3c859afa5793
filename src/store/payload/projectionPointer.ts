import { BUCKET_LAYOUT } from '../../scorecards/BUCKET_LAYOUT.ts'
import type { ProjectionPointer } from '../../scorecards/ProjectionStore.ts'
import { CRAFT_FORMULA } from '../../scoring/CRAFT_FORMULA.ts'

/** The row of `ops-locks` that says which generation reports read, in which layout, and in which zone days are counted. */
export const POINTER_KEY = 'projection'

/** What the row's value holds; the position is in the facts. */
export type StoredPointer = Omit<ProjectionPointer, 'position'>

/** The pointer of an empty database. */
export const initialPointer = (timeZone: string): StoredPointer => ({
  generation: 1,
  timeZone,
  layout: BUCKET_LAYOUT,
  formula: CRAFT_FORMULA,
})

/** The pointer that a row's value holds. The first layout and the first formula were written without a name. */
export const pointerOf = (value: unknown): StoredPointer => ({
  layout: 1,
  formula: 'craft-1',
  ...(value as Omit<StoredPointer, 'layout' | 'formula'> & Partial<StoredPointer>),
})
