import type { UndoReport } from '../imports/undoImport.ts'

/** The report of an undo, for people to read. */
export function undoLines(report: UndoReport & { readonly ok: true }): readonly string[] {
  const { author, topic, media } = report.removedBeside
  return [
    `run ${report.runId} undone: ${report.removed} articles removed, ${report.alreadyGone} were gone, ${report.kept.length} kept`,
    `${author} authors, ${topic} topics and ${media} images removed`,
    ...report.kept.map(({ path, reason }) => `  kept: ${path}: ${reason}`),
    ...report.keptBeside.map(({ kind, name }) => `  kept: ${kind} "${name}": something else uses it`),
  ]
}
