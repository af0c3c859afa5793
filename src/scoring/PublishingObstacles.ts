import type { ApprovalsMissed } from './ApprovalsMissed.ts'
import type { FloorMissed } from './FloorMissed.ts'
import type { ScoredText } from './ScoredText.ts'

/** Why a text is not published on some of its channels; one of the lists has an entry. */
export type PublishingObstacles = {
  /** Null where no channel asks for points. */
  readonly craft: ScoredText | null
  readonly floors: readonly FloorMissed[]
  readonly approvals: readonly ApprovalsMissed[]
}
