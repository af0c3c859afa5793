import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { convertText } from '../imports/convertText.ts'
import type { ImportOptions } from '../imports/ImportOptions.ts'
import type { KnownSource } from '../imports/ImportTarget.ts'
import { planFile } from '../imports/planFile.ts'
import type { Reading } from '../imports/Reading.ts'
import { reasonOf } from '../imports/reasonOf.ts'
import { sha256OfBytes } from './sha256OfBytes.ts'

/** What the thread is started with. */
export type ThreadData = { readonly folder: string; readonly options: Omit<ImportOptions, 'hash'> }

/** A file to read. */
export type Order = { readonly id: number; readonly path: string; readonly known: KnownSource | undefined }

export type Answer = { readonly id: number } & ({ readonly reading: Reading } | { readonly failed: string })

const { folder, options } = workerData as ThreadData
const port = parentPort

port?.on('message', (order: Order) => {
  read(order)
    .then((reading): Answer => ({ id: order.id, reading }))
    .catch((error: unknown): Answer => ({ id: order.id, failed: reasonOf(error) }))
    .then((answer) => port.postMessage(answer))
})
port?.postMessage('ready')

async function read({ path: file, known }: Order): Promise<Reading> {
  const bytes = await readFile(path.join(folder, file))
  const plan = planFile({ path: file, bytes }, known, { ...options, hash: sha256OfBytes })
  const isStored = plan.action === 'create' || plan.action === 'update'
  return { plan, text: isStored ? convertText(plan.article) : null }
}
