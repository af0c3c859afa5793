/** Longest slug, in characters: long enough for a sentence, short enough for every file system and address bar. */
export const MAX_SLUG_LENGTH = 96
