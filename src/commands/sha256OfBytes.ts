import { createHash } from 'node:crypto'

/** The hash of a file's content, hexadecimal. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
