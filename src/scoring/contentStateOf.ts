import type { ContentState } from '../facts/ContentState.ts'
import type { FactData } from '../facts/Fact.ts'
import { type GivenCredit, shareUnits } from '../facts/shareUnits.ts'
import { contentHash } from './contentHash.ts'
import { craft } from './craft.ts'
import { craftSummary } from './craftSummary.ts'
import { measureText } from './measureText.ts'
import type { ScorableDocument } from './ScorableDocument.ts'

/** A content document as read from the database, in the terms of the field map. */
export type MappedContent = {
  readonly document: ScorableDocument
  readonly slug: string | null
  /** Where the text says that it was first published, if elsewhere. */
  readonly canonical?: string | null
  readonly credits: readonly GivenCredit[]
  readonly channels: readonly string[]
  readonly topics: readonly string[]
}

/** The state of a live document, with the findings that explain its craft score. Pure: the same text gives the same state. */
export function contentStateOf(
  content: MappedContent,
  row: { readonly updatedAt: string; readonly sha256: (text: string) => string },
): { readonly state: ContentState; readonly data: FactData } {
  const { document } = content
  const measured = measureText(document)
  const scored = craft(document, measured)
  return {
    state: {
      isLive: true,
      channels: sorted(content.channels),
      credits: creditsOf(content.credits),
      topics: sorted(content.topics),
      language: document.language,
      contentHash: contentHash(document, row.sha256),
      words: measured.words,
      tokens: measured.tokens,
      craft: craftSummary(scored),
      title: document.title,
      slug: content.slug,
      updatedAt: row.updatedAt,
    },
    data: { findings: scored.findings, ...(content.canonical ? { canonical: content.canonical } : {}) },
  }
}

const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort()

/** Shares that do not add up were refused when they were saved; rows written around Payload fall back to equal parts. */
function creditsOf(given: readonly GivenCredit[]) {
  try {
    return shareUnits(given)
  } catch {
    return shareUnits(given.map((credit) => ({ ...credit, share: null })))
  }
}
