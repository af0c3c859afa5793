import type { FileContent } from './articleOf.ts'
import type { ImportOptions } from './ImportOptions.ts'
import type { KnownSource } from './ImportTarget.ts'
import { type Mapping, MappingTally } from './MappingTally.ts'
import { type FilePlan, planFile } from './planFile.ts'
import { refusalOf } from './refusalOf.ts'

/** What an import of an archive would do: one entry per file, and how the front matter maps. */
export type ImportPlan = { readonly files: readonly FilePlan[]; readonly mapping: Mapping }

/** Plans the import of files that are all in memory. Nothing is stored. `known` is by path within the archive. */
export function planImport(
  files: readonly FileContent[],
  known: ReadonlyMap<string, KnownSource>,
  options: ImportOptions,
): ImportPlan {
  const paths = new Set(files.map(({ path }) => path))
  const tally = new MappingTally()
  const plans = files.map((file): FilePlan => {
    const reason = refusalOf({ path: file.path, bytes: file.bytes.length }, paths)
    if (reason !== null) return { action: 'skip', path: file.path, reason }
    const plan = planFile(file, known.get(file.path), options)
    if (plan.action === 'create' || plan.action === 'update') tally.add(plan.article, plan.report)
    return plan
  })
  return { files: plans, mapping: tally.result() }
}
