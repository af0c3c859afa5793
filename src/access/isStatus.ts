import type { SanitizedCollectionConfig } from 'payload'

/** Is this a status that a document can be given? By locale only where every locale has a status of its own. */
export function isStatus(value: unknown, { versions }: SanitizedCollectionConfig): boolean {
  if (typeof value !== 'object' || value === null) return isWord(value)
  const drafts = versions?.drafts
  const isLocalized = typeof drafts === 'object' && Boolean(drafts.localizeStatus)
  const words: readonly unknown[] = Object.values(value)
  return isLocalized && words.length > 0 && words.every(isWord)
}

const isWord = (value: unknown): boolean => value === 'published' || value === 'draft'
