/**
 * How the journal names a file: archives of different names may have files of the same path. An archive's name is one
 * segment, so that none is the beginning of another.
 */
export const pathInArchive = (archive: string, path: string): string => `${encodeURIComponent(archive)}/${path}`
