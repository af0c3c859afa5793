import type { CraftRule } from '../CraftRule.ts'
import type { LossData } from '../Loss.ts'

/** A slip of the pen in a block: `from` and `to` (excluded) are UTF-16 offsets in the scanned text. */
export type Defect = { readonly rule: CraftRule; readonly from: number; readonly to: number; readonly data: LossData }
