import { roundFigure } from './roundFigure.ts'
import type { Target } from './ScorecardPorts.ts'
import type { RowTargets, TargetProgress } from './ScorecardReport.ts'

type FigureName = keyof RowTargets

/**
 * How far a line has come towards its targets over whole months; null when it has none.
 *
 * Of each month the latest entry from that month or before applies. Months of articles and words add up, craft is their
 * mean; one month without a target leaves the figure without one, since it could not be told what is compared.
 *
 * @param months `YYYY-MM`, empty gives null.
 * @param actual the same figures as the row has them; null is unknown.
 */
export function targetProgress(
  targets: readonly Target[],
  months: readonly string[],
  actual: Readonly<Record<FigureName, number | null>>,
): RowTargets | null {
  const monthly = months.map((month) => targetOf(targets, month))
  const published = progressOf(sumOf(monthly.map((target) => target?.published)), actual.published)
  const words = progressOf(sumOf(monthly.map((target) => target?.words)), actual.words)
  const craftSum = sumOf(monthly.map((target) => target?.craft))
  const craft = progressOf(craftSum === null ? null : craftSum / months.length, actual.craft)
  return published || words || craft ? { published, words, craft } : null
}

function targetOf(targets: readonly Target[], month: string): Target | undefined {
  return targets.filter(({ from }) => from <= month).reduce<Target | undefined>(later, undefined)
}

function later(a: Target | undefined, b: Target): Target {
  return a !== undefined && a.from > b.from ? a : b
}

function sumOf(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined)
  return known.length === values.length && known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null
}

function progressOf(target: number | null, actual: number | null): TargetProgress | null {
  if (target === null) return null
  const ratio = actual === null || target === 0 ? null : roundFigure(actual / target)
  return { target: roundFigure(target), actual, ratio }
}
