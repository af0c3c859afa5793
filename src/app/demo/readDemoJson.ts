import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the demo. */
export const DEMO_FOLDER = path.dirname(fileURLToPath(import.meta.url))

/** A JSON file of the demo. */
export const readDemoJson = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(path.join(DEMO_FOLDER, name), 'utf8'))
