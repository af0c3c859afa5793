import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { ImportSource } from '../imports/ImportSource.ts'
import { UsageError } from './UsageError.ts'

/**
 * Every file below a folder, as an archive.
 *
 * @throws UsageError when there is no such folder.
 */
export async function folderSource(folder: string): Promise<ImportSource> {
  const root = path.resolve(folder)
  const found = await stat(root).catch(() => null)
  if (!found?.isDirectory()) throw new UsageError(`there is no folder "${folder}"`)
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return { path: path.relative(root, file).split(path.sep).join('/'), bytes: (await stat(file)).size }
      }),
  )
  return { files, read: (file) => readFile(path.join(root, file)) }
}
