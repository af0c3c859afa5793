import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { v7 } from 'uuid'
import type { ImportTarget } from '../imports/ImportTarget.ts'
import { type ImportRun, runImport } from '../imports/runImport.ts'
import { undoImport } from '../imports/undoImport.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { payloadImportTarget } from '../store/payload/imports/payloadImportTarget.ts'
import { withoutSyncs } from '../store/payload/imports/withoutSyncs.ts'
import { storesOf } from '../store/payload/storesOf.ts'
import { drain } from '../worker/drain.ts'
import type { Command, CommandContext } from './Command.ts'
import { folderReader } from './folderReader.ts'
import { folderSource } from './folderSource.ts'
import { importLines } from './importLines.ts'
import { progressLine } from './progressLine.ts'
import { sha256OfBytes } from './sha256OfBytes.ts'
import { UsageError } from './UsageError.ts'
import { undoLines } from './undoLines.ts'

const OPTIONS = {
  format: { type: 'string', default: 'markdown' },
  archive: { type: 'string' },
  channel: { type: 'string', multiple: true },
  'author-field': { type: 'string' },
  date: { type: 'string' },
  language: { type: 'string', default: 'en' },
  'dry-run': { type: 'boolean', default: false },
  undo: { type: 'string' },
} as const

/** Files below which all is read before a thread has started. */
const WORTH_A_THREAD = 50

/** Imports an archive, tells what it would do, or takes a run back. */
export const importCommand: Command = {
  usage:
    'import FOLDER [--archive NAME] [--format markdown] [--channel NAME]… [--author-field KEY] [--date KEY] [--language TAG] [--dry-run]\n  content-ops import --undo RUN',
  run: async (context) => {
    const { values, positionals } = readArguments(context.args)
    const target = payloadImportTarget(context.payload, () => projectAll(context.payload))
    if (values.undo !== undefined) return undo(context, target, values.undo)
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) throw new UsageError('import wants one folder')
    const run = await runOf(context, target, { ...values, folder })
    const reader = run.dryRun || run.source.files.length < WORTH_A_THREAD ? null : folderReader(folder, run)
    const imported = withoutSyncs(context.payload, () => runImport({ ...run, readFile: reader?.readFile }))
    const report = await imported.finally(() => reader?.close())
    if (!values['dry-run']) await projectAll(context.payload)
    for (const line of importLines(report)) context.terminal.say(line)
    return report.failed.length > 0 ? 1 : 0
  },
}

/** @throws UsageError, or the TypeError of `parseArgs`, for what cannot be meant. */
function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  if (values.format !== 'markdown')
    throw new UsageError(`the format "${values.format}" is unknown: allowed is markdown`)
  if (!isLanguage(values.language)) {
    throw new UsageError(`"${values.language}" is no language: use a BCP 47 tag such as en, zh or pt-BR`)
  }
  return { values, positionals }
}

type Given = ReturnType<typeof readArguments>['values'] & { readonly folder: string }

async function runOf({ payload, terminal }: CommandContext, target: ImportTarget, given: Given): Promise<ImportRun> {
  const { timeZone } = await storesOf(payload).scorecards.projection()
  return {
    target,
    source: await folderSource(given.folder),
    archive: given.archive ?? path.basename(path.resolve(given.folder)),
    options: {
      now: new Date(),
      timeZone,
      language: given.language,
      hash: sha256OfBytes,
      authorField: given['author-field'],
      dateField: given.date,
    },
    runId: v7(),
    clock: () => new Date(),
    dryRun: given['dry-run'],
    channels: await channelIds(payload, given.channel ?? []),
    mediaCollection: settingsOf(payload).slugs.media,
    onProgress: (progress) => terminal.progress(progressLine(progress)),
  }
}

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const projectAll = (payload: Payload): Promise<number> =>
  drain({ stores: storesOf(payload), holder: v7(), timeZone: settingsOf(payload).timeZone, now: () => new Date() })

async function undo({ payload, terminal }: CommandContext, target: ImportTarget, runId: string): Promise<number> {
  const report = await withoutSyncs(payload, () => undoImport({ target, runId }))
  if (!report.ok) throw new UsageError(report.reason)
  await projectAll(payload)
  for (const line of undoLines(report)) terminal.say(line)
  return report.kept.length > 0 ? 1 : 0
}

/** @throws UsageError for a channel that does not exist, naming those that do. */
async function channelIds(payload: Payload, names: readonly string[]): Promise<readonly (string | number)[]> {
  if (names.length === 0) return []
  const { docs } = await payload.db.find<{ id: string | number; name?: string }>({
    collection: settingsOf(payload).slugs.channels,
    limit: 0,
    pagination: false,
  })
  return names.map((name) => {
    const found = docs.find((channel) => channel.name === name || String(channel.id) === name)
    if (found) return found.id
    const known = docs.map((channel) => `"${channel.name}"`).join(', ') || 'none yet: make it in the admin first'
    throw new UsageError(`there is no channel "${name}". Known are: ${known}`)
  })
}
