import type { ArchiveFile } from './refusalOf.ts'

/** An archive. `read` rejects for a file that cannot be read. */
export type ImportSource = {
  /** Every file, paths relative to the archive's folder with `/` between folders, sizes in bytes. */
  readonly files: readonly ArchiveFile[]
  readonly read: (path: string) => Promise<Uint8Array>
}
