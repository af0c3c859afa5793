import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ImportOptions } from '../imports/ImportOptions.ts'
import type { ImportSource } from '../imports/ImportSource.ts'
import { planFile } from '../imports/planFile.ts'
import type { FileReader, Reading } from '../imports/Reading.ts'
import type { Answer, Order, ThreadData } from './readingThread.ts'

/** A reader of files that works beside the database; `close` ends its thread. */
export type FolderReader = { readonly readFile: FileReader; readonly close: () => Promise<unknown> }

type Pending = { readonly resolve: (reading: Reading) => void; readonly reject: (reason: unknown) => void }

/**
 * Reads the files of a folder, and converts their texts, in a thread of its own. Until that has started, and should it
 * ever end, they are read in this one: the result is the same.
 */
export function folderReader(
  folder: string,
  { source, options }: { readonly source: ImportSource; readonly options: ImportOptions },
): FolderReader {
  const pending = new Map<number, Pending>()
  const { hash, ...data } = options
  const thread = startThread({ folder: path.resolve(folder), options: data })
  let isReady = false
  let count = 0
  thread.on('message', (answer: 'ready' | Answer) => {
    if (answer === 'ready') isReady = true
    else settle(pending, answer)
  })
  thread.on('error', (error) => {
    isReady = false
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
  })
  const readThere: FileReader = (file, known) =>
    new Promise((resolve, reject) => {
      count += 1
      pending.set(count, { resolve, reject })
      thread.postMessage({ id: count, path: file, known } satisfies Order)
    })
  const readHere: FileReader = async (file, known) => ({
    plan: planFile({ path: file, bytes: await source.read(file) }, known, options),
    text: null,
  })
  return {
    readFile: (file, known) => (isReady ? readThere : readHere)(file, known),
    close: () => thread.terminate(),
  }
}

function settle(pending: Map<number, Pending>, answer: Answer): void {
  const waiting = pending.get(answer.id)
  pending.delete(answer.id)
  if ('failed' in answer) waiting?.reject(new Error(answer.failed))
  else waiting?.resolve(answer.reading)
}

/** Megabytes of stack, as in the main thread, so that what is nested too deep is the same in both. */
const STACK_MB = 1

const ENTRY = new URL('../../bin/readingThread.mjs', import.meta.url)

const startThread = (workerData: ThreadData): Worker =>
  new Worker(ENTRY, { workerData, resourceLimits: { stackSizeMb: STACK_MB } })
