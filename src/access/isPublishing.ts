import type { SanitizedCollectionConfig } from 'payload'

/** Is what is about to be written what readers get, in any locale? Without drafts everything is. */
export function isPublishing(
  { versions }: SanitizedCollectionConfig,
  data: Readonly<Record<string, unknown>>,
): boolean {
  if (!versions?.drafts) return true
  const status = data._status
  const words = typeof status === 'object' && status !== null ? Object.values(status) : [status]
  return words.includes('published') && !data.deletedAt
}
