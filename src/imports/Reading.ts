import type { ConvertedText } from './ConvertedText.ts'
import type { KnownSource } from './ImportTarget.ts'
import type { FilePlan } from './planFile.ts'

/** A file that was read: what to do with it, and its text where it has been converted already. */
export type Reading = { readonly plan: FilePlan; readonly text: ConvertedText | null }

/** Reads a file of an archive and decides about it. Rejects for one that cannot be read. */
export type FileReader = (path: string, known: KnownSource | undefined) => Promise<Reading>
