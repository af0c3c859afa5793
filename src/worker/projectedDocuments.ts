import type { ContentState } from '../facts/ContentState.ts'
import type { Fact, Subject } from '../facts/Fact.ts'
import { subjectKey } from '../facts/subjectKey.ts'
import type { Aliases } from '../scorecards/Aliases.ts'
import type { ProjectedDocument, ProjectionStore } from '../scorecards/ProjectionStore.ts'
import { projectedDocument } from '../scorecards/projectedDocument.ts'

type Options = { readonly timeZone: string; readonly aliases: Aliases; readonly formula: string }

/** The rows of some content documents, each from all its facts and all its reviews; empty chains are passed over. */
export async function projectedDocuments(
  store: ProjectionStore,
  chains: readonly (readonly Fact<ContentState>[])[],
  { timeZone, aliases, formula }: Options,
): Promise<readonly ProjectedDocument[]> {
  const subjects = chains.flatMap(([first]): readonly Subject[] => (first ? [first.subject] : []))
  const reviews = await store.reviews(subjects)
  return chains.flatMap((chain) => {
    const [first] = chain
    const own = first ? (reviews.get(subjectKey(first.subject)) ?? []) : []
    return projectedDocument(chain, { timeZone, aliases, formula, reviews: own }) ?? []
  })
}
