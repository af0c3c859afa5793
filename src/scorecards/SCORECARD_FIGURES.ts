import { countFigures } from './countFigures.ts'
import { qualityFigures } from './qualityFigures.ts'
import type { ScorecardFigure } from './ScorecardFigure.ts'
import { targetFigures } from './targetFigures.ts'

/** Every number of a scorecard row by its name, e.g. `scorecard.quality.craft.adjusted`. */
export const SCORECARD_FIGURES: ReadonlyMap<string, ScorecardFigure> = new Map(
  [...countFigures, ...qualityFigures, ...targetFigures].map((figure) => [figure.name, figure]),
)
