import type { NamedFile, WarningCount } from './ImportReport.ts'
import type { Warning, WarningKind } from './Warning.ts'

const MAX_EXAMPLES = 5

/** Counts warnings by kind, and keeps the first few of each. */
export class WarningTally {
  private readonly counts = new Map<WarningKind, { count: number; readonly examples: NamedFile[] }>()

  add(path: string, warnings: readonly Warning[]): void {
    for (const { kind, detail } of warnings) {
      const seen = this.counts.get(kind) ?? { count: 0, examples: [] }
      seen.count += 1
      if (seen.examples.length < MAX_EXAMPLES) seen.examples.push({ path, reason: detail })
      this.counts.set(kind, seen)
    }
  }

  result(): readonly WarningCount[] {
    return [...this.counts].map(([kind, { count, examples }]) => ({ kind, count, examples }))
  }
}
