import type { Subject } from '../../../facts/Fact.ts'

/** A document whose fingerprints are kept, and since when it has been published (ISO 8601 in UTC). */
export type TextSource = { readonly subject: Subject; readonly publishedAt: string }
