import { createHash } from 'node:crypto'
import type { ImportOptions } from '../../src/imports/ImportOptions.ts'
import type { ImportSource } from '../../src/imports/ImportSource.ts'

export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export const options: ImportOptions = { now: new Date('2026-11-23T00:00:00Z'), timeZone: 'UTC', language: 'en', hash }

export const bytesOf = (text: string) => new TextEncoder().encode(text)

/** An archive from texts by path; a file that is an `Error` cannot be read. */
export function archive(files: Readonly<Record<string, string | Error>>): ImportSource {
  return {
    files: Object.entries(files).map(([path, text]) => ({
      path,
      bytes: text instanceof Error ? 1 : bytesOf(text).length,
    })),
    read: async (path) => {
      const text = files[path]
      if (text === undefined) throw new Error(`there is no ${path}`)
      if (text instanceof Error) throw text
      return bytesOf(text)
    },
  }
}
