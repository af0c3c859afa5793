import type { Craft } from '../scoring/craft.ts'
import type { Finding } from '../scoring/Finding.ts'

/** The document that a finding names; `title` is null when it is gone or not for the caller's eyes. */
export type FindingSource = { readonly collection: string; readonly id: string; readonly title: string | null }

/**
 * A finding as it is reported. `mend` is what would bring its points back, null for a rule that this version does not know;
 * `source` is what a text was copied from, null for other findings.
 */
export type ReportedFinding = Finding & { readonly mend: string | null; readonly source: FindingSource | null }

/** A craft score as it is reported: every finding says what would mend it, in English. */
export type ReportedCraft = Omit<Craft, 'findings'> & { readonly findings: readonly ReportedFinding[] }
