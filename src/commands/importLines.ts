import type { ImportReport } from '../imports/ImportReport.ts'

/** How many files of one reason are named before the rest is counted only. */
const NAMED = 10

/** The report of an import, or of a dry run, for people to read. */
export function importLines(report: ImportReport): readonly string[] {
  const { created, updated, unchanged, skipped, failed, conflicts } = report
  const verb = report.dryRun ? 'would be ' : ''
  return [
    `${report.files} files: ${created} ${verb}created, ${updated} ${verb}updated, ${unchanged} unchanged, ${skipped.length} are no articles, ${failed.length} failed, ${conflicts.length} left to their editors`,
    `${report.authorsCreated} authors, ${report.topicsCreated} topics and ${report.imagesStored} images ${verb}made`,
    ...grouped('no article', skipped),
    ...failed.map(({ path, reason }) => `  failed: ${path}: ${reason}`),
    ...conflicts.map(({ path, reason }) => `  left alone: ${path}: ${reason}`),
    ...report.missing.map((path) => `  no longer in the archive, its article stays: ${path}`),
    ...report.warnings.map(({ kind, count, examples }) => {
      const [first] = examples
      return `  ${count} × ${kind}${first ? `, for example ${first.path}: ${first.reason}` : ''}`
    }),
    ...mappingLines(report.mapping),
    report.dryRun
      ? 'dry run: nothing was written'
      : `run ${report.runId} (to take it back: content-ops import --undo ${report.runId})`,
  ]
}

function grouped(title: string, files: ImportReport['skipped']): readonly string[] {
  const reasons = new Map<string, string[]>()
  for (const { path, reason } of files) reasons.set(reason, [...(reasons.get(reason) ?? []), path])
  return [...reasons].flatMap(([reason, paths]) => [
    `  ${paths.length} × ${title}: ${reason}`,
    ...paths.slice(0, NAMED).map((path) => `      ${path}`),
    ...(paths.length > NAMED ? [`      … and ${paths.length - NAMED} more`] : []),
  ])
}

const mappingLines = (mapping: ImportReport['mapping']): readonly string[] => [
  'front matter:',
  ...mapping.keys.map(
    ({ key, field, files, examples }) =>
      `  ${key} → ${field ?? '(ignored)'}, ${files} files, for example ${JSON.stringify(examples[0] ?? '')}`,
  ),
]
