import type { ImportReport } from '../../src/imports/ImportReport.ts'
import type { ImportSource } from '../../src/imports/ImportSource.ts'
import { type ImportRun, runImport } from '../../src/imports/runImport.ts'
import { type UndoReport, undoImport } from '../../src/imports/undoImport.ts'
import { payloadImportTarget } from '../../src/store/payload/imports/payloadImportTarget.ts'
import { withoutSyncs } from '../../src/store/payload/imports/withoutSyncs.ts'
import type { Desk } from '../support/openDesk.ts'
import { options } from './archive.ts'

/** Imports an archive into a desk and brings its figures up to date, as the command does. */
export async function importInto(
  { payload, project }: Desk,
  source: ImportSource,
  runId: string,
  more: Partial<ImportRun> = {},
): Promise<ImportReport> {
  const target = payloadImportTarget(payload, project)
  const run = { target, source, archive: 'site', options, runId, clock: () => new Date(), ...more }
  const report = await withoutSyncs(payload, () => runImport(run))
  await project()
  return report
}

/** Takes a run back and brings figures up to date, as the command does. */
export async function undoIn({ payload, project }: Desk, runId: string): Promise<UndoReport> {
  const target = payloadImportTarget(payload, project)
  const report = await withoutSyncs(payload, () => undoImport({ target, runId }))
  await project()
  return report
}
