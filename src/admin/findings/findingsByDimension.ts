import type { ReportedCraft } from '../../reports/ReportedCraft.ts'

type Dimension = ReportedCraft['dimensions'][number] & { readonly findings: ReportedCraft['findings'] }

/** The dimensions of a score with their findings, the costliest first in both. */
export function findingsByDimension({
  dimensions,
  findings,
}: Pick<ReportedCraft, 'dimensions' | 'findings'>): readonly Dimension[] {
  return dimensions
    .map((dimension) => ({
      ...dimension,
      findings: findings
        .filter((finding) => finding.dimension === dimension.name)
        .toSorted((a, b) => b.points - a.points),
    }))
    .toSorted((a, b) => b.lost - a.lost)
}
