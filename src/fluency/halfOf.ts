import { archiveHash } from './archiveHash.ts'

/** The half of the archive that a document is in, now or once it is there. */
export const halfOf = (key: string): 0 | 1 => ((archiveHash(key) & 1) === 0 ? 0 : 1)
