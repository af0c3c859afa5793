/** A figure as reports show it: rounded to 6 decimals, the same on every machine, and never −0. */
export function roundFigure(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0
}
