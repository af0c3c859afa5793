import { createHash } from 'node:crypto'
import type { ImportOptions } from '../../src/imports/ImportOptions.ts'
import type { ImportSource } from '../../src/imports/ImportSource.ts'

export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const options: ImportOptions = { now: new Date('2026-11-23T00:00:00Z'), timeZone: 'UTC', language: 'en', hash }

export const bytesOf = (text: string) => new TextEncoder().encode(text)

export type Files = Readonly<Record<string, string | Uint8Array | Error>>

/** An archive from texts or bytes by path; a file that is an `Error` cannot be read. */
export function archive(files: Files): ImportSource {
  return {
    files: Object.entries(files).map(([path, file]) => ({
      path,
      bytes: file instanceof Error ? 1 : Buffer.byteLength(file),
    })),
    read: async (path) => {
      const file = files[path]
      if (file === undefined) throw new Error(`there is no ${path}`)
      if (file instanceof Error) throw file
      return typeof file === 'string' ? bytesOf(file) : file
    },
  }
}
