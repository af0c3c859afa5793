import type { Craft } from '../scoring/craft.ts'
import type { Finding } from '../scoring/Finding.ts'

/** A finding as it is reported; `mend` is what would bring its points back, null for a rule that this version does not know. */
export type ReportedFinding = Finding & { readonly mend: string | null }

/** A craft score as it is reported: every finding says what would mend it, in English. */
export type ReportedCraft = Omit<Craft, 'findings'> & { readonly findings: readonly ReportedFinding[] }
