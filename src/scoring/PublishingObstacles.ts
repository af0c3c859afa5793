import type { ApprovalsMissed } from './ApprovalsMissed.ts'
import type { Craft } from './craft.ts'
import type { FloorMissed } from './FloorMissed.ts'

/** Why a text is not published on some of its channels; one of the lists has an entry. */
export type PublishingObstacles = {
  readonly craft: Craft
  readonly floors: readonly FloorMissed[]
  readonly approvals: readonly ApprovalsMissed[]
}
