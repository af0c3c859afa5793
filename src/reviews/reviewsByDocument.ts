import type { Fact } from '../facts/Fact.ts'
import type { ReviewState } from './ReviewState.ts'

/** `review.recorded` facts by the document that they are about; facts of other kinds are left out. */
export function reviewsByDocument(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact<ReviewState>[]> {
  const documents = new Map<string, Fact<ReviewState>[]>()
  for (const fact of facts) {
    if (fact.type !== 'review.recorded' || !fact.about) continue
    const known = documents.get(fact.about) ?? []
    documents.set(fact.about, known)
    known.push(fact as Fact<ReviewState>)
  }
  return documents
}
