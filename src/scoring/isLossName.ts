import { DIMENSION_WEIGHTS } from './DIMENSION_WEIGHTS.ts'
import type { LossName } from './Finding.ts'
import { GATES } from './GATES.ts'

/** Is this the name of something that this version knows points to be lost by? */
export const isLossName = (name: string | null): name is LossName =>
  name !== null && (Object.hasOwn(DIMENSION_WEIGHTS, name) || GATES.some((gate) => gate === name))
